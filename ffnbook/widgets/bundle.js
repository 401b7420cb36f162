/* Made by tools/bundle.py from ffnbook/widgets/js. Do not edit. */
var FFN = (() => {
"use strict";
const $seed_sequence = (() => {
const POOL = 4;
const INIT_A = 0x43b0d7e5, MULT_A = 0x931e8875;
const INIT_B = 0x8b51f9dd, MULT_B = 0x58f38ded;
const MIX_L = 0xca01f9dd, MIX_R = 0x4973f715;
function words(seed) {
const whole = typeof seed === "bigint" || Number.isSafeInteger(seed);
if (!whole || seed < 0) {
throw new RangeError(
`a seed is an integer from 0 on (a BigInt above 2^53 - 1); got ${seed}`);
}
const out = [];
let rest = BigInt(seed);
do {
out.push(Number(rest & 0xffffffffn));
rest >>= 32n;
} while (rest > 0n);
return out;
}
function hasher(start, multiplier) {
let constant = start;
return (value) => {
value ^= constant;
constant = Math.imul(constant, multiplier);
value = Math.imul(value, constant);
return (value ^ (value >>> 16)) >>> 0;
};
}
function mix(x, y) {
const z = Math.imul(MIX_L, x) - Math.imul(MIX_R, y);
return (z ^ (z >>> 16)) >>> 0;
}
function generateState(seed, n) {
const entropy = Array.isArray(seed) ? seed.flatMap(words) : words(seed);
const pool = new Uint32Array(POOL);
const hashIn = hasher(INIT_A, MULT_A);
for (let i = 0; i < POOL; i++) pool[i] = hashIn(entropy[i] ?? 0);
for (let from = 0; from < POOL; from++) {
for (let to = 0; to < POOL; to++) {
if (from !== to) pool[to] = mix(pool[to], hashIn(pool[from]));
}
}
for (const word of entropy.slice(POOL)) {
for (let to = 0; to < POOL; to++) pool[to] = mix(pool[to], hashIn(word));
}
const hashOut = hasher(INIT_B, MULT_B);
return Uint32Array.from({ length: n }, (_, i) => hashOut(pool[i % POOL]));
}
return { generateState };
})();
const $pcg64 = (() => {
const { generateState } = $seed_sequence;
const TWO32 = 4294967296;
const M0 = 0x9fccf645, M1 = 0x4385df64, M2 = 0x1fc65da4, M3 = 0x2360ed05;
function highProduct(a, b) {
const al = a & 0xffff, ah = a >>> 16, bl = b & 0xffff, bh = b >>> 16;
const m = (Math.imul(ah, bl) + (Math.imul(al, bl) >>> 16)) | 0;
const n = (Math.imul(al, bh) + (m & 0xffff)) | 0;
return (Math.imul(ah, bh) + (m >>> 16) + (n >>> 16)) >>> 0;
}
const lowProduct = (a, b) => Math.imul(a, b) >>> 0;
class PCG64 {
constructor(seed) {
const s = generateState(seed, 8);
this.words = Uint32Array.of(0, 0, 0, 0, (s[6] << 1) | 1, (s[7] << 1) | (s[6] >>> 31),
(s[4] << 1) | (s[7] >>> 31), (s[5] << 1) | (s[4] >>> 31));
this.high = 0;
this.low = 0;
this.kept = -1;
this.next64();
let carry = 0;
[s[2], s[3], s[0], s[1]].forEach((word, i) => {
const sum = this.words[i] + word + carry;
this.words[i] = sum;
carry = sum >= TWO32 ? 1 : 0;
});
this.next64();
}
next64() {
const w = this.words;
const s0 = w[0], s1 = w[1], s2 = w[2], s3 = w[3];
const c0 = lowProduct(s0, M0) + w[4];
const r0 = c0 >>> 0;
const c1 = (c0 - r0) / TWO32 + highProduct(s0, M0)
+ lowProduct(s0, M1) + lowProduct(s1, M0) + w[5];
const r1 = c1 >>> 0;
const c2 = (c1 - r1) / TWO32 + highProduct(s0, M1) + highProduct(s1, M0)
+ lowProduct(s0, M2) + lowProduct(s1, M1) + lowProduct(s2, M0) + w[6];
const r2 = c2 >>> 0;
const c3 = (c2 - r2) / TWO32
+ highProduct(s0, M2) + highProduct(s1, M1) + highProduct(s2, M0)
+ lowProduct(s0, M3) + lowProduct(s1, M2) + lowProduct(s2, M1)
+ lowProduct(s3, M0) + w[7];
const r3 = c3 >>> 0;
w[0] = r0;
w[1] = r1;
w[2] = r2;
w[3] = r3;
const turn = r3 >>> 26, k = turn & 31;
const high = r3 ^ r1, low = r2 ^ r0;
const a = turn < 32 ? high : low, b = turn < 32 ? low : high;
this.high = (k ? (a >>> k) | (b << (32 - k)) : a) >>> 0;
this.low = (k ? (b >>> k) | (a << (32 - k)) : b) >>> 0;
}
next32() {
if (this.kept >= 0) {
const value = this.kept;
this.kept = -1;
return value;
}
this.next64();
this.kept = this.high;
return this.low;
}
nextDouble() {
this.next64();
return (this.high * 2097152 + (this.low >>> 11)) / 9007199254740992;
}
}
return { highProduct, PCG64 };
})();
const $ziggurat_tables = (() => {
const TAIL_START = 3.654152885361009;
const TAIL_RATE = 0.2736612373297583;
const WIDTHS = "edkVeDtJzzzG9v3jC42LPLRbLDyvUJI8YTtEOLl8lTwMpy/o/AGYPLzQTC4MI5o892E4L00AnDx0cnRaL6ydPMPVTC1IMp88rbuOJzJNoDxDXQI7BfWgPHc2QZemkqE89Rp6j6InojyA2GM4LrWiPPWRV8A/PKM8L7GiwZ69ozxVm/+N7zmkPKf+PTa7saQ8dNMaYnUlpTyWzgengJWlPOp+2c8xAqY8PXyjYdJrpjxwBQCSotKmPKb4RtPaNqc8dyqzEK2YpzxD9UatRfinPHcKQ1PMVag8mnZ7nmSxqDyYz06pLgupPOoeLIJHY6k8RsU4jsm5qTwsp6TczA6qPFnNd21nYqo8MBYQbq20qjycbBNtsQWrPCl6QoeEVas8Op9Sjjakqzwygr8q1vGrPPNOWflwPqw8YTsypROKrDyLJnL+ydSsPEi3gA6fHq08EB/kKZ1nrTzDuCMAzq+tPFN28ak69608/u3Stes9rjwAb3oz6YOuPM6C+b06ya48JmLwhOcNrzyI9thU9lGvPK7Xh55tla88rC76fVPYrzzsNELgVg2wPJqPOfVALrA8/KUWnupOsDwQoHJbVm+wPAv0cZCGj7A8E2G8hH2vsDx/zEtmPc+wPGsIFkvI7rA87hWVMiAOsTy+DzEHRy2xPEGRjp8+TLE8HiDEvwhrsTw02ngap4mxPIht7lEbqLE8yyr4+GbGsTwu1OCTi+SxPJ+gQJmKArI86cbEcmUgsjwfw+l9HT6yPPtrqQy0W7I8f9MdZip5sjwb1xnHgZayPNouuGK7s7I8U7jhYtjQsjyOqcvo2e2yPNdIbg3BCrM8MLn04Y4nszyhXiZwRESzPNVSyrriYLM8algFvmp9szxksrJv3ZmzPAM9uL87trM84B1WmIbSszyDWnLevu6zPHSe4HHlCrQ8XXSmLfsmtDykMDzoAEO0PF3HynP3XrQ8NsNmnt96tDwvj0gyupa0PF1BAvaHsrQ83BGzrEnOtDwFpjgWAOq0PGJVXu+rBbU8WosK8k0htTxPZmrV5jy1PMiyG053WLU8eF9VDgB0tTwUhQ7GgY+1PFkbJCP9qrU8PXN90XLGtTzTjC974+G1PDhen8hP/bU8wx+jYLgYtjyisKLoHTS2PAsmtwSBT7Y8cpbJV+Jqtjw3MbGDQoa2PLGyUCmiobY8u0Oz6AG9tjxS0yhhYti2PFT4YTHE87Y862iL9ycPtzzGFGlRjiq3PNzucNz3Rbc8H3PlNWVhtzxJ9O/61ny3PJO9ushNmLc8CRSLPMqztzz7ItvzTM+3POfec4zW6rc8H+qGpGcGuDx2hsjaACK4PBWfic6iPbg8vfXRH05ZuDzFfnpvA3W4PC33R1/DkLg8Q8AFko6suDycDKGrZci4PCdqRFFJ5Lg8j7VzKToAuTxHgyjcOBy5PPwK7xJGOLk8iqIDeWJUuTzu1XC7jnC5PDEqLonLjLk8v5k/kxmpuTws2dWMecW5PBF0byvs4bk8StL6JnL+uTySNvk5DBu6PFvIoiG7N7o8iLsLnn9UujykqUpyWnG6PD0xoGRMjro8CPGfPlarujzO9VrNeMi6PDazi+G05bo8GqHDTwsDuzxbmJrwfCC7PAAM4KAKPrs8Az3OQbVbuzwniT+5fXm7PDz35fFkl7s8biWF22u1uzyiwC5rk9O7PIOugZvc8bs8oBbsbEgQvDwtevDl1y68PBwNbhOMTbw8BYfsCGZsvDwXpuvgZou8PKuiNr2Pqrw8kNY7x+HJvDw34GgwXum8PG6PizIGCb08IO83ENsovTxHxjMV3ki9PCPx55YQab08pfvX9HOJvTxwbiCZCaq9PA5J/PjSyr08Ny5SldHrvTwc0kn7Bg2+PPZG6sR0Lr48iNHBmRxQvjwl/pcvAHK+PAq/KkshlL48CG/3wIG2vjw6pxB2I9m+PKnsAWEI/L48IVPCijIfvzxtTbcPpEK/PGgBySBfZr88gpeJBGaKvzy/InEYu66/PIXnL9Jg0788C/YYwVn4vzx1oNNH1A7APEfJjwKoIcA8qwKpg6k0wDzH9T5O2kfAPH6zrfY7W8A8aCanI9BuwDwXLmOPmILAPFSi6AiXlsA8xMBxdc2qwDxI1O7RPb/APDA9qjTq08A8k2URz9TowDy2n6bv//3APEFwIARuE8E8NV27myEpwTxtCcRpHT/BPDsuYEhkVcE88+6dO/lrwTxhEtJ034LBPKzrTlYamsE8ji9/d62xwTyUpnGpnMnBPDmu5Pvr4cE8Adniwp/6wTyBzASdvBPCPO7Tb3pHLcI8JJyspEVHwjzgWHbHvGHCPC5ZqPqyfMI8eA53zS6YwjxSCipTN7TCPJfbljHU0MI89XipsQ3uwjzurlbS7AvDPKOkaF57KsM8oxKuBcRJwzxAqDN60mnDPApBVpKzisM8+oiucHWswzymBBezJ8/DPHX0YKrb8sM82uW5nKQXxDyUXlQVmD3EPBU6p0TOZMQ8vEOcdWKNxDwnWmudc7fEPAKJzQ0l48Q8QazpU58QxTxCfjpSEUDFPBvkSqmxccU82Y1xi8ClxTz+0DokitzFPEwehs9pFsY86moAe85TxjzD5Z++QJXGPDLiCY1r28Y8NHpf8CgnxzxzBglWlXnHPIzO1vQt1Mc8NPIpBQM5yDwUfKq/D6vIPJZEb5TgLsk8q1dAAe7LyTxad5R43I/KPLH9eDgfmMs8M60JgrQ7zTw=";
const BOUNDS = "1N5LAHvmLUMAAAAAAAAAAFCN9zF9EShDhAJ79alGK0PU3YP97KMsQ/zup9OrZC1DcpX9ApfeLUNUifQVjjIuQzCW/8Paby5DuErCKo2eLkMsRzfIS8MuQ0gtp+r04C5DNIlQ2GX5LkOmr8YY4g0vQ7xLBq9MHy9DtKGbjkkuL0MS6rcPUjsvQ+j0A+vBRi9D8Je2vN9QL0O4qabB4lkvQx5yMc72YS9DjOmmGj9pL0Pu/M1G2G8vQxzKQ9PZdS9D2hcIOld7L0Ou2P7BYIAvQ5BEbyAEhS9DorfE9UyJL0Ni3PUuRY0vQ0gtUVL1kC9DCr2XvGSUL0M0RgTSmZcvQ4hz8CWami9DMtkfm2qdL0Ngkjt+D6AvQ8yJrZuMoi9DoOjFUeWkL0M8kuGfHKcvQ/BoITM1qS9Dph4kcTGrL0PYMx2BE60vQ2TQkVPdri9D0BH2qJCwL0MYWVoXL7IvQ6RbTw+6sy9DGL0g4DK1L0NAXIC7mrYvQ6D5t7jyty9D+jRz1zu5L0M65TACd7ovQyBfaBCluy9DyD5tyMa8L0Ocohrh3L0vQ1xoTQPovi9DgNozy+i/L0PkSXjJ38AvQ7BES4TNwS9DmHBReLLCL0Myf3gZj8MvQ1Q5ttNjxC9DIje0CzHFL0MMg2of98UvQ5Qaq2a2xi9DVACgM2/HL0P+Wj3TIcgvQ2juqI3OyC9DuBKYpnXJL0NIKqVdF8ovQ/B4ne6zyi9DJCTIkUvLL0MSDSd83ssvQ/Agst9szC9D8KqN6/bML0NUIzzMfM0vQ+Tpy6v+zS9DBE4BsnzOL0NyPH0E984vQ0Th4MZtzy9DhoTuGuHPL0MY4acgUdAvQ3Quava90C9DyBAIuSfRL0N4neGDjtEvQ+yd+nDy0S9DOjYPmVPSL0PUEacTstIvQ0Q1J/cN0y9DzJDiWGfTL0OqbSlNvtMvQ/jMV+cS1C9DSM3iOWXUL0NYKmVWtdQvQzToqk0D1S9D4Dm8L0/VL0NAsucLmdUvQ3jMy/Dg1S9DJthf7CbWL0OUVPwLa9YvQ2jFYlyt1i9D9AnF6e3WL0MoQMy/LNcvQ/g6n+lp1y9DoJPocaXXL0N8XNxi39cvQ9B7PcYX2C9DKrRipU7YL0OmXzsJhNgvQyzjU/q32C9D6N3ZgOrYL0NoGaCkG9kvQyQ+Im1L2S9D/E+I4XnZL0Mq9qkIp9kvQ2aREenS2S9DbiP/iP3ZL0NQCmvuJtovQwaSCB9P2i9DmF5IIHbaL0PcsFr3m9ovQ7qHManA2i9D0J+COuTaL0MEU8mvBtsvQ5BZSA0o2y9DCG4LV0jbL0No1eiQZ9svQ6TMgr6F2y9DpNxI46LbL0OmFXkCv9svQwAzIR/a2y9DKKgfPPTbL0OIlyRcDdwvQwy0soEl3C9DwA0grzzcL0NIypbmUtwvQ3jJFSpo3C9DeDZxe3zcL0PoBVPcj9wvQwxhO06i3C9Dgv6A0rPcL0NcaFFqxNwvQ+IvsRbU3C9D9A582OLcL0ME92Sw8NwvQ3QN9p793C9DZJWQpAndL0OGxmzBFN0vQ6KQmfUe3S9DtEv8QCjdL0PUU1CjMN0vQ7iQJhw43S9D6Ofkqj7dL0NcmcVORN0vQ1iF1gZJ3S9D4lr40UzdL0P0rd2uT90vQxT0CZxR3S9DdmbQl1LdL0MgyFKgUt0vQ7wOgLNR3S9DqOwSz0/dL0NIOpDwTN0vQwY9RRVJ3S9DtMlFOkTdL0NIQGpcPt0vQ1xeTXg33S9DyOVJii/dL0N0FHiOJt0vQyzqqoAc3S9D9DhtXBHdL0P6e/4cBd0vQxBxT7333C9D/m/+N+ncL0O8elOH2dwvQ/wAPKXI3C9DEFFGi7bcL0Nsr5wyo9wvQ54NAJSO3C9DoFjCp3jcL0OwVcBlYdwvQwoEW8VI3C9DtHhwvS7cL0OOKFREE9wvQ5iTxk/22y9D2ELs1NfbL0P8CETIt9svQ6ZznB2W2y9D6FkIyHLbL0OScdK5TdsvQxrTb+Qm2y9DbFBxOP7aL0NWgHOl09ovQwBcDRqn2i9DREi9g3jaL0OwX9TOR9ovQ4jMX+YU2i9DaPwPtN/ZL0Nwbx0gqNkvQ2jdKhFu2S9DgmEkbDHZL0PwUhsU8tgvQ/xjHuqv2C9DxJINzWrYL0NqZmmZItgvQ6DfHCnX1y9DJG1BU4jXL0O4GdzrNdcvQ4QKk8Pf1i9DPD9ap4XWL0OWWhZgJ9YvQ9IFNLLE1S9DrkQyXV3VL0NMxh0b8dQvQ8rn+p9/1C9D7LMbmQjUL0N2rF6si9MvQ0iPUncI0y9DUI46jn7SL0Osi+167dEvQ8zRibtU0S9D1GP1wLPQL0OAUiHtCdAvQ4BnBJFWzy9DStU+6pjOL0MERFUg0M0vQ7BXbUH7zC9D/GBwPhnML0OE7nHmKMsvQwDlLuEoyi9DsOhtqBfJL0NuPPp/88cvQzhj3Wu6xi9D/MlfJGrFL0OuqjIHAMQvQygG8QR5wi9DYM/cidHAL0NU41ZgBb8vQ1T9/YoPvS9D+neME+q6L0MmflPKjbgvQwQFXPDxtS9D6nRlwwuzL0MInpHeza8vQxbKelsnrC9DJODFkwKoL0NYj2lPQ6MvQzw/7AjEnS9DZCO8sFGXL0NEWprdpI8vQ9pFPF5Whi9DdHCBA8t6L0NoqACIDWwvQ+hQVLCAWC9DMIsCPC49L0P4O0iR9BMvQ1hg4O+LzS5DlDhmlrQ0LkM=";
const HEIGHTS = "AAAAAAAA8D+H8HnJakTvPxWpbFtUt+4/d/An4BE/7j+V3gSnb9PtP/K8VwaScO0/3BmheEkU7T/rLaeoM73sP394qc5eauw/6rru2Rwb7D+C3OFO687rP1L1jzplhes/EN00gjo+6z+i6Gw/KvnqPwQlevH+teo/4clQ1Yt06j8Pr/X9qjTqP9gfZe479uk/gQYkjSK56T/BemFXRn3pP0d6G8KRQuk/T3ExvfEI6T+oCuZPVdDoPwLfukitmOg/rLw3/Oth6D9uz1YPBSzoP8viIEvt9uc/WGicd5rC5z/VsKA8A4/nP1bYcAcfXOc/Em0/9OUp5z/ueuq6UPjmP4laY55Yx+Y/KjtRXveW5j8j45IqJ2fmPxgMVZjiN+Y/ZSaAmCQJ5j9q/0pv6NrlP4lcyKwpreU/j41MJuR/5T9Gno3wE1PlP9VsZVq1JuU/Z7Yg6MT65D/ATklPP8/kP3hS3HIhpOQ/ElDfX2h55D95NklKEU/kP+NfNYoZJeQ/gltYmX774z+jMa8QPtLjPw7NYqZVqeM/1QDaK8OA4z/pUPWLhFjjPzU6cMmXMOM/7zhk/foI4z/uO+pVrOHiP0qV1xSquuI/Fc2TjvKT4j/tBAUphG3iP4TbkFpdR+I/8vcvqXwh4j8glpKp4PvhP2mZVP6H1uE/EdE/V3Gx4T9QPJtwm4zhP9o5hhIFaOE/nKleEK1D4T84HzFIkh/hPxNZMqKz++A/oEJBEBDY4D+u2XCNprTgP4FdmR12keA/NjzwzH1u4D8uP6avvEvgPyqCi+ExKeA/xMq4hdwG4D+hvXuMd8nfP8oAqaedhd8/83ovyylC3z+Vj35xGv/eP1QfvSBuvN4/xcNOaiN63j+Fm1/qODjePwk6dket9t0/sVYLMn+13T8z3iZkrXTdP4AQAqE2NN0/bVuutBn03D9IqMBzVbTcP8fXALvodNw/uCwdb9I13D8XamF8EffbP5FtcdakuNs/GxMHeIt62z/KMbNixDzbP1KFoZ5O/9o/nlpfOinC2j+A2KRKU4XaP03AIOrLSNo/PoRGOZIM2j/fkx5epdDZP8bAGIQEldk/k5/g265Z2T8XyzObox7ZPxXxufzh49g/iJHeP2mp2D+2WqyoOG/YP9kNqn9PNdg/Edm4Ea371z+wFPSvUMLXP+tSkq85idc/7bHHaWdQ1z9MYak72RfXP6pMEoaO39Y/Id6IrYan1j/iyyUawW/WPxXlezc9ONY/yNKAdPoA1j9EwnZD+MnVP77u1hk2k9U/AAE9cLNc1T/tO1PCbybVP5Jtv45q8NQ/opwQV6O61D/Uaq2fGYXUP/4kw+/MT9Q/GXo10bwa1D/b0o7Q6OXTP65D8XxQsdM/eRMIaPN80z+e0fkl0UjTPy/2Wk3pFNM/Zgchdzvh0j/dP5Y+x63SPx6xTUGMetI/id4XH4pH0j+ezPd5wBTSPxaBGPYu4tE/UPDCOdWv0T/oVFTtsn3RP2fuNLvHS9E/IyTPTxMa0T/ECYdZlejQP9pCsohNt9A/NkOQjzuG0D/Z6UIiX1XQP350x/a3JNA/xZPfiYvozz81MriMEIjPP9KY6Wz+J88/RJzJpFTIzj/dPCiyEmnOP4RxRRY4Cs4/CpDHVcSrzT9PUbL4tk3NP8xvXooP8Mw/U99xmc2SzD9Hndi38DXMP6EYvnp42cs/qjGHemR9yz860cxStCHLPwcYV6Jnxso/fiYZC35ryj89fi0y9xDKP1r+0r/Stsk/J3xqXxBdyT9p+nS/rwPJP1uBkpGwqsg/OJqBihJSyD91cR9i1fnHPyOjaNP4occ/prV6nHxKxz8WR5Z+YPPGP1zyIT6knMY/nPGtokdGxj/5g/h2SvDFP2wd84ismsU/NWjIqW1FxT/BH+OtjfDEPy3O9WwMnMQ/1XUDwulHxD+uMWmLJfTDP+7X6Kq/oMM/iKu0BbhNwz9lKnyEDvvCPxoHehPDqMI/t16DotVWwj80PBglRgXCP0J9dZIUtME/Yy2o5UBjwT+5bqIdyxLBP7oJUj2zwsA/hb+4S/lywD8qfQZUnSPAPywia8s+qb8/HA5SKf8Lvz9LpZrye2++P4/odmG1070/5ZG9uas4vT8KdDtJX568PxUQC2jQBLw/M+LyeP9ruz8z9srp7NO6P4Zi6jOZPLo/GVud3ASmuT+roKR1MBC5P1Iov50ce7g/1u8+Acrmtz92EapaOVO3P0xKaXNrwLY/GE2FJGEutj+kZnRXG521P64r+gabDLU/EyIbQOF8tD+GmiYj7+2zP3A+2eTFX7M/ETGbz2bSsj+RDd1E00WyP32Jl74MurE/nRfy0BQvsT8llhUs7aSwP5fkMJ6XG7A/NW5sKywmrz+BUbJH1RauP2Lxrf4uCa0/LCooDz79qz9wXziQB/OqP2NVKfmQ6qk/q7VoKuDjqD8eJ693+96nP2TQmLPp26Y/1K3yPLLapT9dJxEOXdukP8vumM7y3aM/l/Q96Hzioj+8ah+fBemhPxGAli6Y8aA/xKUY14H4nz91jILbGhKePxoJzYMZMJw/+OsiTp9Smj8KwQC20XmYP4K/C/TapZY/ZLD78urWlD8TXquNOA2TPxIwYDQDSZE/Sd1yTyoVjz+sj08njaSLP3ikjQ0EQYg/4M8aQpbrhD+SL5UpkqWBPzdo7Phg4Xw/XbgM2aiedj/9sbADH4pwP2ewwUOfX2U/D/e5tgWmVD8=";
return { TAIL_START, TAIL_RATE, WIDTHS, BOUNDS, HEIGHTS };
})();
const $rng = (() => {
const { PCG64, highProduct } = $pcg64;
const { BOUNDS, HEIGHTS, TAIL_RATE, TAIL_START, WIDTHS } = $ziggurat_tables;
function unpack(base64) {
const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const view = new DataView(bytes.buffer);
return Float64Array.from(
{ length: bytes.length / 8 }, (_, i) => view.getFloat64(8 * i, true));
}
const width = unpack(WIDTHS), bound = unpack(BOUNDS), height = unpack(HEIGHTS);
function draw(n, one) {
if (n === undefined) return one();
const out = new Float64Array(n);
for (let i = 0; i < n; i++) out[i] = one();
return out;
}
function bounded32(bits, range) {
if (range === 0) return 0;
if (range === 0xffffffff) return bits.next32();
const size = range + 1;
let word = bits.next32();
let rest = Math.imul(word, size) >>> 0;
if (rest < size) {
const threshold = (0xffffffff - range) % size;
while (rest < threshold) {
word = bits.next32();
rest = Math.imul(word, size) >>> 0;
}
}
return highProduct(word, size);
}
function bounded64(bits, range) {
const size = BigInt(range) + 1n, mask = (1n << 64n) - 1n;
const threshold = (mask - BigInt(range)) % size;
for (;;) {
bits.next64();
const product = ((BigInt(bits.high) << 32n) | BigInt(bits.low)) * size;
if ((product & mask) >= threshold) return Number(product >> 64n);
}
}
class Generator {
constructor(bits) {
this.bits = bits;
}
random(n) {
return draw(n, () => this.bits.nextDouble());
}
uniform(low = 0, high = 1, n = undefined) {
const range = high - low;
return draw(n, () => low + range * this.bits.nextDouble());
}
integers(low, high = undefined, n = undefined) {
if (high === undefined || high === null) [low, high] = [0, low];
const range = high - 1 - low;
if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || range < 0
|| !Number.isSafeInteger(range)) {
throw new RangeError(
`integers(low, high) needs integers low < high; got ${low}, ${high}`);
}
const bounded = range > 0xffffffff ? bounded64 : bounded32;
return draw(n, () => low + bounded(this.bits, range));
}
standard_normal(n) {
return draw(n, () => this.gauss());
}
normal(mean = 0, std = 1, n = undefined) {
return draw(n, () => mean + std * this.gauss());
}
gauss() {
const bits = this.bits;
for (;;) {
bits.next64();
const { low } = bits, layer = low & 0xff;
const size = (bits.high & 0x1fffffff) * 8388608 + (low >>> 9);
const x = low & 0x100 ? -size * width[layer] : size * width[layer];
if (size < bound[layer]) return x;
if (layer === 0) {
for (;;) {
const a = -TAIL_RATE * Math.log1p(-bits.nextDouble());
const b = -Math.log1p(-bits.nextDouble());
if (b + b > a * a) return low & 0x20000 ? -(TAIL_START + a) : TAIL_START + a;
}
}
const y = (height[layer - 1] - height[layer]) * bits.nextDouble() + height[layer];
if (y < Math.exp(-0.5 * x * x)) return x;
}
}
shuffle(array) {
for (let i = array.length - 1; i > 0; i--) {
const mask = 0xffffffff >>> Math.clz32(i);
let j;
do j = this.bits.next32() & mask; while (j > i);
[array[i], array[j]] = [array[j], array[i]];
}
}
permutation(x) {
const out = typeof x === "number" ? Int32Array.from({ length: x }, (_, i) => i)
: x.slice();
this.shuffle(out);
return out;
}
}
const default_rng = (seed) => new Generator(new PCG64(seed));
return { Generator, default_rng };
})();
const $engine = (() => {

return { Generator: $rng.Generator, default_rng: $rng.default_rng };
})();
const $main = (() => {

return { Generator: $engine.Generator, default_rng: $engine.default_rng };
})();
return $main;
})();
