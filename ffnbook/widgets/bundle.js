/* Made by tools/bundle.py from ffnbook/widgets/js. Do not edit. */
var FFN = (() => {
"use strict";
const $dom = (() => {
const SVG="http://www.w3.org/2000/svg";
function fill(el,attrs,kids){
for(const[key,value]of Object.entries(attrs)){
if(value===false||value===null||value===undefined)continue;
if(key.startsWith("on"))el.addEventListener(key.slice(2),value);
else el.setAttribute(key,value===true?"":value);
}
el.append(...kids);
return el;
}
function h(tag,attrs={},...kids){
return fill(document.createElement(tag),attrs,kids);
}
function s(tag,attrs={},...kids){
return fill(document.createElementNS(SVG,tag),attrs,kids);
}
function attr(el,attrs){
for(const[key,value]of Object.entries(attrs)){
const text=String(value);
if(el.getAttribute(key)!==text)el.setAttribute(key,text);
}
}
function text(el,value){
if(el.textContent !==value)el.textContent=value;
}
let count=0;
function uid(name){
count +=1;
return `ffn-${name}-${count}`;
}
const RAISED={"-":"⁻",0:"⁰",1:"¹",2:"²",3:"³",4:"⁴",5:"⁵",6:"⁶",
7:"⁷",8:"⁸",9:"⁹"};
function raised(power){
return[...String(power)].map((c)=>RAISED[c]).join("");
}
function fmt(x,digits=4){
if(Number.isNaN(x))return "undefined";
if(!Number.isFinite(x))return x>0?"∞":"−∞";
if(x===0)return "0";
const size=Math.abs(x);
let out;
if(size < 1e-3||size>=1e5){
const[head,power]=x.toExponential(digits - 1).split("e");
out=`${head}×10${raised(Number(power))}`;
}else{
const places=Math.max(0,digits - 1 - Math.floor(Math.log10(size)));
out=x.toFixed(places);
}
return out.replace("-","−");
}
function plain(x){
return String(Number(Number(x).toPrecision(6)));
}
function short(x){
return plain(x).replace("-","−");
}
function brief(x){
const size=Math.abs(x);
return size>=1e4||(size>0&&size < 1e-3)?fmt(x,1):short(x);
}
function percent(share){
const p=100*share;
if(p !==0&&p < 0.1)return "< 0.1 %";
return `${p >= 99.95 || p === 0 ? p.toFixed(0) : p.toFixed(1)} %`;
}
function clamp(x,lo,hi){
return Math.min(hi,Math.max(lo,x));
}
return { h, s, attr, text, uid, raised, fmt, plain, short, brief, percent, clamp };
})();
const $store = (() => {
const PAUSE=150;
function same(a,b){
return Object.is(a,b)||JSON.stringify(a)===JSON.stringify(b);
}
class Store{
constructor(model,names,own={}){
this.model=model;
this.names=new Set(names);
this.values={...Object.fromEntries(names.map((name)=>[name,model.get(name)])),
...own};
this.listeners=new Set();
this.resting=new Set();
this.unsent=new Set();
this.timer=null;
this.moving=false;
this.heard=names.map((name)=>{
const listen=()=>this.fromModel(name);
model.on(`change:${name}`,listen);
return[`change:${name}`,listen];
});
}
get(name){
return this.values[name];
}
subscribe(listener){
this.listeners.add(listener);
}
atRest(listener){
this.resting.add(listener);
}
notify(names){
for(const listener of this.listeners)listener(names);
}
fromModel(name){
const value=this.model.get(name);
if(this.unsent.has(name)||same(value,this.values[name]))return;
this.values[name]=value;
this.notify(new Set([name]));
if(!this.moving)for(const listener of this.resting)listener();
}
set(changes,rest=true){
const changed=new Set();
this.moving=!rest;
for(const[name,value]of Object.entries(changes)){
if(same(value,this.values[name]))continue;
this.values[name]=value;
changed.add(name);
if(this.names.has(name))this.unsent.add(name);
}
if(changed.size)this.notify(changed);
if(rest)this.send();
else if(this.unsent.size&&this.timer===null){
this.timer=setTimeout(()=>this.tell(),PAUSE);
}
}
send(){
this.moving=false;
this.tell();
for(const listener of this.resting)listener();
}
tell(){
clearTimeout(this.timer);
this.timer=null;
if(!this.unsent.size)return;
const names=[...this.unsent];
for(const name of names)this.model.set(name,this.values[name]);
this.unsent.clear();
this.model.save_changes();
}
destroy(){
this.tell();
for(const[name,listen]of this.heard)this.model.off(name,listen);
this.listeners.clear();
this.resting.clear();
}
}
return { same, Store };
})();
const $style_losses = (() => {
const LOSSES=`
.handle.free { cursor: move; touch-action: none; }
.handle.end .knob { fill: var(--purple); stroke: var(--paper); }
.handle.mine .knob { stroke: var(--blue); }
.level { fill: color-mix(in oklab, var(--blue) 9%, transparent); stroke: var(--line); }
.contour { fill: none; stroke: var(--edge); stroke-dasharray: 5 3; }
.thin { stroke-width: 1.6; } .arrow { stroke-width: 2; }
.dots { stroke: var(--blue); stroke-width: 5; stroke-linecap: round; }
.least { stroke: var(--green); stroke-width: 2.6; }
.sample { fill: var(--paper); stroke: var(--fg); stroke-width: 1.4; }
.miss { stroke: var(--edge); fill: none; }
.wanted { fill: none; stroke: var(--green); stroke-width: 1.6; }
.ghost { fill: none; stroke: var(--edge); stroke-width: 1.4; }
.boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(62px, 1fr)); gap: 6px; }
svg text.sym { font-family: "STIX Two Text", "Times New Roman", serif; font-style: italic;
  font-size: 15px; }
`;
return { LOSSES };
})();
const $style_networks = (() => {
const NETWORKS=`
.controls.one { grid-template-columns: minmax(0, 1fr); }
.cells { stroke: var(--line); fill: none; shape-rendering: crispEdges; }
.side { fill: none; stroke-width: 4; }
svg .ink-fg { fill: var(--fg); }
svg .ink-blue { fill: var(--blue-ink); } svg .ink-red { fill: var(--red-ink); font-weight: 600; }
svg .ink-green { fill: var(--green-ink); } svg .ink-purple { fill: var(--purple-ink); }
.shape { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: end; padding: 3px 0; }
.shape > :first-child { flex: 0 0 3.6em; padding-bottom: 4px; }
.shape .one { display: grid; width: 5.6em; }
.shape small { color: var(--soft); font-size: 12px; line-height: 1.3; }
.shape .sum { padding-bottom: 4px; color: var(--soft); font-variant-numeric: tabular-nums; }
.shape [aria-invalid=true] { border: 2px dashed var(--red); }
.shapes .wrong { color: var(--red-ink); font-size: 13px; }
.shapes .wrong:empty { display: none; }
.handle.chosen .knob { stroke: var(--purple); }
.handle.slope { cursor: ns-resize; }
.handle.slope .knob { fill: var(--purple); stroke: var(--paper); }
.frame { fill: none; stroke: var(--edge); }
.warped { fill: none; stroke: color-mix(in oklab, var(--fg) 26%, var(--paper)); }
.class { fill: none; stroke-width: 6; opacity: .8; }
.zero-class { stroke: var(--blue); stroke-linecap: round; }
.one-class { stroke: var(--red); stroke-linecap: square; stroke-width: 5; }
.wrong-point { stroke: var(--fg); stroke-width: 1.6; fill: none; }
.final { stroke: var(--green); stroke-width: 3.4; fill: none; }
.weights { display: grid; grid-template-columns: repeat(auto-fill, minmax(104px, 1fr)); gap: 6px; }
.weights label { display: grid; }
.weights small { color: var(--soft); font-size: 12px; }
.jacobian { display: grid; gap: 4px; margin-top: 12px; max-width: 520px;
  grid-template-columns: minmax(2.6em, auto) repeat(var(--columns), minmax(0, 1fr)); }
.jacobian .head { padding: 2px 6px; text-align: center; align-self: center; border-radius: 6px;
  font-family: "STIX Two Text", "Times New Roman", serif; font-style: italic; font-size: 16px; }
.jacobian .corner { color: var(--soft); font-size: 14px; padding: 2px 0; }
.blue-head { color: var(--blue-ink); } .purple-head { color: var(--purple-ink); }
.blue-head.chosen { background: color-mix(in oklab, var(--blue) 18%, var(--paper)); }
.purple-head.chosen { background: color-mix(in oklab, var(--purple) 18%, var(--paper)); }
.jacobian .entry { display: grid; gap: 1px; padding: 5px 3px; text-align: center; line-height: 1.25;
  font-variant-numeric: tabular-nums; min-width: 0; overflow-wrap: anywhere; }
.jacobian .entry b { font-size: 15px; }
.jacobian small, .chain small { color: var(--soft); font-size: 12px; }
@container (max-width: 420px) { .jacobian .entry b { font-size: 12.5px; }
  .jacobian { gap: 3px; } .jacobian .head { padding: 2px 4px; } .jacobian .entry { padding: 5px 1px; } }
.jacobian [aria-pressed=true] small { color: var(--fg); }
.entry-words { margin-top: 8px; min-height: 2.9em; }
.chain { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; margin-top: 8px; }
.factor { display: grid; gap: 2px; justify-items: center; }
.factor.later { color: var(--soft); }
.later .matrix { background: none; border-style: dashed; border-width: 3px 0 0 3px; }
.chain .sign { font-size: 18px; }
.matrix { display: inline-grid; grid-template-columns: repeat(var(--columns), auto); gap: 2px 10px;
  padding: 4px 8px; background: var(--tint); border-left: 4px solid; border-top: 4px solid;
  font-variant-numeric: tabular-nums; text-align: right; font-size: 13px; }
.left-blue { border-left-color: var(--blue); } .top-blue { border-top-color: var(--blue); }
.left-green { border-left-color: var(--green); } .top-green { border-top-color: var(--green); }
.left-purple { border-left-color: var(--purple); } .top-purple { border-top-color: var(--purple); }
.operands { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-top: 10px; }
.numbers { display: grid; gap: 4px; grid-template-columns: repeat(var(--columns), 4.6em); }
.faint { opacity: .55; }
`;
return { NETWORKS };
})();
const $style_figures = (() => {
const{LOSSES}=$style_losses;
const{NETWORKS}=$style_networks;
const FIGURE=`
svg { display: block; width: 100%; margin-top: 12px; overflow: visible; touch-action: pan-y; user-select: none;
  -webkit-user-select: none; }
svg text { fill: var(--soft); font: 12px system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums; }
svg text.name { fill: var(--fg); font-weight: 600; font-size: 12.5px; }
.grid { stroke: var(--line); fill: none; shape-rendering: crispEdges; }
.zero { stroke: var(--edge); fill: none; shape-rendering: crispEdges; }
.curve { fill: none; stroke-width: 2.4; stroke-linejoin: round; stroke-linecap: round; }
.blue { stroke: var(--blue); } .red { stroke: var(--red); } .green { stroke: var(--green); }
.purple { stroke: var(--purple); }
.on-blue { fill: var(--blue); } .on-red { fill: var(--red); } .on-green { fill: var(--green); }
.on-purple { fill: var(--purple); }
svg text.ink-blue { fill: var(--blue-ink); } svg text.ink-red { fill: var(--red-ink); }
svg text.ink-green { fill: var(--green-ink); } svg text.ink-purple { fill: var(--purple-ink); }
.cursor { stroke: var(--fg); stroke-width: 1; stroke-dasharray: 1 3; fill: none; }
svg text.at { fill: var(--fg); }
svg text.at, svg text.halo { paint-order: stroke; stroke: var(--paper); stroke-width: 5px; }
.fg { stroke: var(--fg); } .on-fg { fill: var(--fg); }
.on-grey { fill: color-mix(in oklab, var(--fg) 45%, var(--paper)); }
.hill { opacity: .85; }
.product { stroke: var(--fg); stroke-width: 2.4; fill: none; }
svg text.none { fill: var(--fg); font-weight: 600; }
.verdict { font-size: 15px; font-weight: 600; margin-top: 10px; min-height: 2.9em; }
.flat { fill: color-mix(in oklab, var(--fg) 8%, var(--paper)); }
.mean { stroke: var(--fg); stroke-width: 1.2; fill: none; }
.handle { cursor: ew-resize; outline: none; }
.handle .reach { fill: transparent; }
.handle .knob { fill: var(--paper); stroke: var(--fg); stroke-width: 2.4; }
.handle:hover .knob { fill: var(--tint); }
.handle:focus-visible .reach { stroke: var(--accent); stroke-width: 2.5; }
.open { fill: var(--paper); stroke-width: 1.8; }
.readings { display: grid; grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
  gap: 6px 18px; margin: 10px 0 0; }
.readings div { border-top: 1px solid var(--line); padding-top: 3px; }
.readings dt { color: var(--soft); font-size: 12.5px; }
.readings dd { margin: 0; font-size: 16px; font-variant-numeric: tabular-nums; }
.caption { color: var(--soft); font-size: 13px; margin-top: 6px; }
.problem { border-left: 3px solid var(--red); padding-left: 10px; }
.problem code { font-size: 13px; }
`;
const QUIZ=`
.quiz { display: grid; gap: 8px; justify-items: start; }
.quiz input[type=text] { background: var(--paper); border: 1px solid var(--edge);
  border-radius: 6px; min-height: 28px; padding: 2px 8px; margin-left: 8px; }
.quiz .option { display: flex; gap: 8px; align-items: baseline; padding: 3px 0; }
.quiz .option input { flex: none; width: 18px; height: 18px; margin: 0; position: relative;
  top: 3px; accent-color: var(--accent); }
.quiz .verdict[data-right=true] b { color: var(--green-ink); }
.quiz .verdict[data-right=false] b { color: var(--red-ink); }
`;
const figures=FIGURE + LOSSES + NETWORKS + QUIZ;
return { figures };
})();
const $style = (() => {
const{figures}=$style_figures;
const THEME=`
:host, .host { display: block; container-type: inline-size; margin: 1rem 0;
  --fg: var(--pst-color-text-base, var(--jp-ui-font-color1, #1f2328));
  --soft: var(--pst-color-text-muted, var(--jp-ui-font-color2, #59636e));
  --paper: var(--pst-color-background, var(--jp-layout-color0, #fff));
  --tint: color-mix(in oklab, var(--fg) 4%, var(--paper));
  --line: color-mix(in oklab, var(--fg) 16%, var(--paper));
  --edge: color-mix(in oklab, var(--fg) 52%, var(--paper));
  --accent: var(--pst-color-primary, var(--jp-brand-color1, #0b67a3));
  --blue: color-mix(in oklab, #0072b2 88%, var(--fg));
  --red: color-mix(in oklab, #d55e00 94%, var(--fg));
  --green: color-mix(in oklab, #00966d 94%, var(--fg));
  --purple: color-mix(in oklab, #a63d87 86%, var(--fg));
  --blue-ink: color-mix(in oklab, var(--blue) 62%, var(--fg));
  --red-ink: color-mix(in oklab, var(--red) 62%, var(--fg));
  --green-ink: color-mix(in oklab, var(--green) 62%, var(--fg));
  --purple-ink: color-mix(in oklab, var(--purple) 62%, var(--fg)); }
`;
const FRAME=`
* { box-sizing: border-box; }
.box { font: 14px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--fg);
  background: var(--paper); border: 1px solid var(--line); border-radius: 10px;
  padding: 14px 16px; }
.title { font-size: 15px; font-weight: 600; margin: 0 0 8px; }
p { margin: 0; }
.look { margin: 8px 0 0; padding: 6px 10px; border-left: 3px solid var(--accent);
  background: var(--tint); border-radius: 0 6px 6px 0; }
.look:empty { display: none; }
.controls { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 4px 24px; margin-top: 12px; }
.controls.top { margin: 0 0 8px; }
.controls > .wide { grid-column: 1 / -1; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { font-weight: 600; font-size: 13px; padding: 0; margin: 4px 0 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
@container (max-width: 560px) {
  .box { padding: 10px; }
  .controls { grid-template-columns: minmax(0, 1fr); }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
const FIELDS=`
.field { display: grid; grid-template-columns: minmax(6.2em, 36%) minmax(0, 1fr) 5.4em;
  gap: 8px; align-items: center; min-height: 32px; }
.field.two { grid-template-columns: minmax(6.2em, 36%) minmax(0, 1fr); }
.field.wide { grid-template-columns: 6.2em minmax(0, 1fr) 5.4em; }
@container (max-width: 560px) {
  .field.wide { grid-template-columns: minmax(0, 1fr) 5.4em; }
  .field.wide .track { grid-column: 1 / -1; order: 1; }
  .field.wide .wrong { order: 2; }
}
.field .note { grid-column: 1 / -1; color: var(--soft); font-size: 12.5px; }
.field .wrong { grid-column: 1 / -1; color: var(--red-ink); font-size: 12.5px; }
.field .wrong:empty, .field .note:empty { display: none; }
label i, .sym { font-family: "STIX Two Text", "Times New Roman", serif; font-style: italic;
  font-size: 1.08em; }
input, select, button, textarea { font: inherit; color: var(--fg); }
input[type=number], select, button, textarea { background: var(--paper);
  border: 1px solid var(--edge); border-radius: 6px; min-height: 28px; padding: 2px 8px; }
input[type=number] { width: 100%; font-variant-numeric: tabular-nums; padding: 2px 4px 2px 6px; }
/* The arrows would hide the last digit, and the slider does their work. */
.track + input[type=number] { appearance: textfield; }
select { width: 100%; min-width: 0; }
option { color: var(--fg); background: var(--paper); }
input[type=range] { width: 100%; margin: 0; height: 26px; accent-color: var(--accent);
  background: none; }
input[type=checkbox] { flex: none; width: 18px; height: 18px; margin: 3px 8px 3px 0;
  accent-color: var(--accent); }
.check { display: flex; align-items: center; min-height: 28px; }
.track { position: relative; }
.mark { position: absolute; top: 20px; width: 1px; height: 7px; background: var(--edge); }
.mark::after { content: attr(data-name); position: absolute; top: 5px; left: 0;
  transform: translateX(-50%); font-size: 11px; line-height: 1.2; white-space: nowrap;
  color: var(--soft); }
.track.marked { padding-bottom: 16px; }
button { cursor: pointer; padding: 3px 12px; }
button:hover { background: var(--tint); border-color: var(--fg); }
button:disabled { opacity: .55; cursor: default; }
button[aria-pressed=true] { border-color: var(--accent);
  background: color-mix(in oklab, var(--accent) 14%, var(--paper)); }
button.main { background: var(--fg); color: var(--paper); border-color: var(--fg); }
button.main:hover { background: color-mix(in oklab, var(--fg) 85%, var(--paper)); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.bar, .presets { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.bar { margin-top: 10px; }
.presets button { font-size: 13px; }
.said { color: var(--soft); font-size: 13px; }
.copy { width: 100%; height: 11em; margin-top: 8px; font: 12px/1.4 ui-monospace, monospace;
  white-space: pre; resize: vertical; }
`;
const PAPER=`
@media print { .controls, .bar, .presets, .copy { display: none; }
  .box { break-inside: avoid; } }
`;
const css=THEME + FRAME + FIELDS + figures + PAPER;
return { css };
})();
const $traits = (() => {
function number(min,max,step,more={}){
return{type:"number",min,max,step,...more};
}
function integer(min,max,more={}){
return{type:"integer",min,max,step:1,...more};
}
function choice(of){
return{type:"choice",of};
}
function numbers(min,max,step,least,most){
return{type:"numbers",min,max,step,least,most};
}
function pairs(min,max,least,most){
return{type:"pairs",min,max,step:1,least,most};
}
function integers(min,max,least,most){
return{...numbers(min,max,1,least,most),whole:true};
}
function choices(of,count){
return{type:"choices",of,count};
}
function points(min,max,most){
return{type:"points",min,max,most};
}
function names(of,least,most){
return{type:"names",of,least,most};
}
function flag(){
return{type:"flag"};
}
function problem(name,spec,value){
if(spec.type==="choice"){
return spec.of.includes(value)?""
:`${name} must be one of ${spec.of.join(", ")}; got ${JSON.stringify(value)}.`;
}
if(spec.type==="names"){
if(!Array.isArray(value)||value.length < spec.least||value.length>spec.most){
return `${name} must be a list of ${spec.least} to ${spec.most} names; got ${
        JSON.stringify(value)}.`;
}
return value.map((v)=>problem(name,{...spec,type:"choice"},v)).find(Boolean)??"";
}
if(spec.type==="flag"){
return typeof value==="boolean"?""
:`${name} must be true or false; got ${JSON.stringify(value)}.`;
}
if(spec.type==="numbers"){
if(!Array.isArray(value)||value.length < spec.least||value.length>spec.most){
return `${name} must hold ${spec.least} to ${spec.most} numbers; got ${
        JSON.stringify(value)}.`;
}
const type=spec.whole?"integer":"number";
return value.map((v)=>problem(name,{...spec,type},v)).find(Boolean)??"";
}
if(spec.type==="choices"){
return Array.isArray(value)&&value.length===spec.count
&&value.every((v)=>spec.of.includes(v))?""
:`${name} must hold ${spec.count} of ${spec.of.join(", ")}; got ${JSON.stringify(value)}.`;
}
if(spec.type==="points"){
const{min,max,most}=spec;
const good=([a,b,c,...more])=>[a,b].every((x)=>x>=min&&x <=max)
&&(c===0||c===1)&&!more.length;
return Array.isArray(value)&&value.length <=most
&&value.every((v)=>Array.isArray(v)&&good(v))?""
:`${name} must hold at most ${most} points x1, x2, class: x1 and x2 from ${
        min} to ${max}, class 0 or 1.`;
}
if(spec.type==="pairs"){
if(!Array.isArray(value)||value.length < spec.least||value.length>spec.most
||value.some((pair)=>!Array.isArray(pair)||pair.length !==2)){
return `${name} must hold ${spec.least} to ${spec.most} pairs of whole numbers; got ${
        JSON.stringify(value)}.`;
}
return value.flat().map((v)=>problem(name,{...spec,type:"integer"},v))
.find(Boolean)??"";
}
const whole=spec.type==="integer";
if(typeof value !=="number"||!Number.isFinite(value)
||(whole&&!Number.isInteger(value))||value < spec.min||value>spec.max){
return `${name} must be ${whole ? "a whole number" : "a number"} from ${spec.min} `
+ `to ${spec.max}; got ${JSON.stringify(value)}.`;
}
return "";
}
function problems(specs,get){
return Object.entries(specs).map(([name,spec])=>problem(name,spec,get(name)))
.filter(Boolean);
}
return { number, integer, choice, numbers, pairs, integers, choices, points, names, flag, problems };
})();
const $host = (() => {
const{h}=$dom;
const{Store}=$store;
const{css}=$style;
const{problems}=$traits;
class StaticModel{
constructor(state){
this.state={...state};
this.listeners=new Map();
}
get(name){
return this.state[name];
}
set(name,value){
if(Object.is(this.state[name],value))return;
this.state[name]=value;
for(const heard of[`change:${name}`,"change"]){
for(const listen of this.listeners.get(heard)??[])listen();
}
}
on(name,listen){
if(!this.listeners.has(name))this.listeners.set(name,new Set());
this.listeners.get(name).add(listen);
}
off(name,listen){
this.listeners.get(name)?.delete(listen);
}
save_changes(){}
}
function boxIn(el,title){
const root=el.shadowRoot??el.attachShadow({mode:"open"});
const box=h("div",{class:"box",role:"group","aria-label":title});
root.replaceChildren(h("style",{},css),box);
return box;
}
function explain(box,title,sentences){
box.replaceChildren(h("div",{class:"problem",role:"alert"},
h("p",{class:"title"},title),...sentences.map((sentence)=>h("p",{},sentence))));
}
function mount(kinds,name,model,el){
const kind=kinds[name];
const box=boxIn(el,kind?.title??"A widget");
if(!kind){
explain(box,`There is no widget of the kind ${JSON.stringify(name)}.`,
[`Known kinds: ${Object.keys(kinds).join(", ")}.`]);
return()=>{};
}
const wrong=problems(kind.traits,(trait)=>model.get(trait));
if(wrong.length){
explain(box,`${kind.title}: this state cannot be shown.`,wrong);
return()=>{};
}
const store=new Store(model,Object.keys(kind.traits),kind.own);
try{
const cleanup=kind.view({store,model,box});
performance.mark("ffn-live");
return()=>{
cleanup?.();
store.destroy();
};
}catch(error){
store.destroy();
explain(box,`${kind.title} could not start.`,[String(error?.message??error)]);
console.error(error);
return()=>{};
}
}
function take(event){
const[box]=event.composedPath();
if(event.key !=="Enter"||!box.matches("input:not([type=range], [type=checkbox])"))return;
box.blur();
box.focus();
}
function afm(kinds,name){
return{
render({model,el}){
const place=h("div",{class:"host","data-lm-suppress-shortcuts":"true"});
place.addEventListener("keydown",take);
el.append(place);
const cleanup=mount(kinds,name,model,place);
return()=>{
cleanup();
place.remove();
};
},
};
}
function registerElement(kinds,later=()=>false){
if(customElements.get("ffn-widget"))return;
customElements.define("ffn-widget",class extends HTMLElement{
connectedCallback(){
const kind=this.getAttribute("kind");
if(Object.hasOwn(kinds,kind)||!later(this,kind))this.start();
}
start(){
let state={};
try{
state=JSON.parse(this.getAttribute("state")??"{}");
}catch(error){
explain(boxIn(this,"A widget"),"This widget's state is not JSON.",[error.message]);
return;
}
this.model??=new StaticModel(state);
this.cleanup=mount(kinds,this.getAttribute("kind"),this.model,this);
}
disconnectedCallback(){
this.cleanup?.();
this.cleanup=null;
}
});
}
return { StaticModel, mount, afm, registerElement };
})();
const $code_functions = (() => {
function float(x){
const digits=String(x);
return /[.e]/.test(digits)?digits:`${digits}.0`;
}
const NUMPY={
logistic:()=>[["return 1 / (1 + np.exp(-z))"],["return f(z) * (1 - f(z))"]],
tanh:()=>[["return np.tanh(z)"],["return 1 - np.tanh(z) ** 2"]],
relu:()=>[["return np.maximum(z, 0.0)"],["return np.where(z > 0, 1.0, 0.0)"]],
leaky_relu:({slope})=>[[`return np.where(z > 0, z, ${slope} * z)`],
[`return np.where(z > 0, 1.0, ${slope})`]],
elu:({alpha})=>[
[`return np.where(z > 0, z, ${alpha} * np.expm1(np.minimum(z, 0.0)))`],
[`return np.where(z > 0, 1.0, ${alpha} * np.exp(np.minimum(z, 0.0)))`]],
softplus:()=>[["return np.logaddexp(0.0, z)"],["return 1 / (1 + np.exp(-z))"]],
swish:({beta})=>[[`return z / (1 + np.exp(-${beta} * z))`],
[`s = 1 / (1 + np.exp(-${beta} * z))`,`return s + ${beta} * z * s * (1 - s)`]],
gelu:()=>[
["return z * 0.5 * np.vectorize(math.erfc)(-z / math.sqrt(2))"],
["phi = np.exp(-0.5 * z**2) / math.sqrt(2 * math.pi)",
"return 0.5 * np.vectorize(math.erfc)(-z / math.sqrt(2)) + z * phi"]],
hard_logistic:()=>[["return np.clip(0.25 * z + 0.5, 0.0, 1.0)"],
["return np.where(np.abs(z) < 2, 0.25, 0.0)"]],
hard_tanh:()=>[["return np.clip(z, -1.0, 1.0)"],
["return np.where(np.abs(z) < 1, 1.0, 0.0)"]],
identity:()=>[["return z"],["return np.ones_like(z, dtype=float)"]],
atan:()=>[["return np.arctan(z)"],["return 1 / (1 + z**2)"]],
own:()=>[["return own_function(z)"],["return own_slope(z)"]],
twice_logistic:()=>[["return 2 / (1 + np.exp(-2 * z)) - 1"],
["s = 1 / (1 + np.exp(-2 * z))","return 4 * s * (1 - s)"]],
};
const TORCH={
logistic:()=>"torch.sigmoid(z)",
tanh:()=>"torch.tanh(z)",
relu:()=>"F.relu(z)",
leaky_relu:({slope})=>`F.leaky_relu(z, ${slope})`,
elu:({alpha})=>`F.elu(z, ${alpha})`,
softplus:()=>"F.softplus(z, threshold=50)",
swish:({beta})=>`z * torch.sigmoid(${beta} * z)`,
gelu:()=>"0.5 * z * torch.erfc(-z * 0.5**0.5)",
hard_logistic:()=>"0.5 * F.hardtanh(0.5 * z) + 0.5",
hard_tanh:()=>"F.hardtanh(z)",
identity:()=>"z",
atan:()=>"torch.atan(z)",
own:()=>"OwnFunction.apply(z)",
twice_logistic:()=>"2 * torch.sigmoid(2 * z) - 1",
};
const settings=({slope=0.01,alpha=1,beta=1})=>
({slope:float(slope),alpha:float(alpha),beta:float(beta)});
const source=(name,{code},library)=>(name==="own"?code[library]:[]);
const define=(name,body)=>[`def ${name}(z):`,...body.map((line)=>`    ${line}`)];
function numpyFunctions(name,state){
const[f,slope]=NUMPY[name](settings(state));
return[...source(name,state,"numpy"),...define("f",f),"","",...define("slope",slope)];
}
const numpyFunction=(name,state,as)=>[...source(name,state,"numpy"),
...define(as,NUMPY[name](settings(state))[0])];
const numpySlope=(name,state,as)=>define(`${as}_grad`,
NUMPY[name](settings(state))[1].map((line)=>line.replaceAll("f(z)",`${as}(z)`)));
const torchFunction=(name,state,as)=>[...source(name,state,"torch"),
...define(as,[`return ${TORCH[name](settings(state))}`])];
const numpyImports=(...names)=>
(names.includes("gelu")?["import math","","import numpy as np"]:["import numpy as np"]);
return { float, numpyFunctions, numpyFunction, numpySlope, torchFunction, numpyImports };
})();
const $piecewise = (() => {
const relu={
kinks:[0],
note:"at z = 0 we take 0",
f(z,a,n){
for(let i=0;i < n;i +=1)a[i]=z[i]<=0?0:z[i];
},
grad(z,d,n){
for(let i=0;i < n;i +=1)d[i]=z[i]>0?1:0;
},
};
const leaky_relu={
params:{slope:0.01},
kinks:[0],
note:"at z = 0 we take slope",
f(z,a,n,{slope}){
for(let i=0;i < n;i +=1)a[i]=z[i]>0?z[i]:slope*z[i];
},
grad(z,d,n,{slope}){
for(let i=0;i < n;i +=1)d[i]=z[i]>0?1:slope;
},
};
const elu={
params:{alpha:1},
kinks:[0],
note:"at z = 0 we take alpha; a kink only when alpha is not 1",
f(z,a,n,{alpha}){
for(let i=0;i < n;i +=1)a[i]=z[i]>0?z[i]:alpha*Math.expm1(z[i]);
},
grad(z,d,n,{alpha}){
for(let i=0;i < n;i +=1)d[i]=z[i]>0?1:alpha*Math.exp(z[i]);
},
};
const hard_logistic={
kinks:[-2,2],
note:"at z = -2 and z = 2 we take 0",
f(z,a,n){
for(let i=0;i < n;i +=1)a[i]=Math.min(Math.max(0.25*z[i]+ 0.5,0),1);
},
grad(z,d,n){
for(let i=0;i < n;i +=1)d[i]=Math.abs(z[i])< 2?0.25:0;
},
};
const hard_tanh={
kinks:[-1,1],
note:"at z = -1 and z = 1 we take 0",
f(z,a,n){
for(let i=0;i < n;i +=1)a[i]=Math.min(Math.max(z[i],-1),1);
},
grad(z,d,n){
for(let i=0;i < n;i +=1)d[i]=Math.abs(z[i])< 1?1:0;
},
};
return { relu, leaky_relu, elu, hard_logistic, hard_tanh };
})();
const $erf = (() => {
const STEP=1 / 16;
const LAST=6;
const TERMS=10;
const SCALE=2 / Math.sqrt(Math.PI);
function series(x){
let sum=0;
for(let k=0,term=x;sum + term !==sum;k +=1,term*=(x*x)/(k + 0.5)){
sum +=term;
}
return SCALE*Math.exp(-x*x)*sum;
}
function rest(x){
let below=x;
for(let k=Math.ceil(6 + 230 /(x*x));k>0;k -=1)below=x +(k / 2)/ below;
return((SCALE / 2)*Math.exp(-x*x))/ below;
}
function taylor(x){
const c=[x < 2?series(x):1 - rest(x),SCALE*Math.exp(-x*x)];
for(let k=1;k < TERMS;k +=1){
const before=k>1?(k - 1)*c[k - 1]:0;
c.push((-2*(x*k*c[k]+ before))/(k*(k + 1)));
}
return c;
}
let table=null;
function fill(){
table=new Float64Array((LAST / STEP + 1)*(TERMS + 1));
for(let row=0;row <=LAST / STEP;row +=1){
table.set(taylor(row*STEP),row*(TERMS + 1));
}
}
function erf(x){
const size=Math.abs(x);
if(!(size < LAST))return Number.isNaN(x)?NaN:Math.sign(x);
if(table===null)fill();
const row=Math.round(size / STEP);
const h=size - row*STEP,start=row*(TERMS + 1);
let sum=table[start + TERMS];
for(let k=start + TERMS - 1;k>=start;k -=1)sum=sum*h + table[k];
return x < 0?-sum:sum;
}
function erfc(x){
return x < 2?1 - erf(x):rest(x);
}
return { erf, erfc };
})();
const $tanh = (() => {
const PER_UNIT=128;
const LAST=20;
const MIDDLE=LAST*PER_UNIT;
let table=null;
function tanhAll(z,a,n){
table??=Float64Array.from({length:2*MIDDLE + 1},
(_,row)=>Math.tanh((row - MIDDLE)/ PER_UNIT));
for(let i=0;i < n;i +=1){
const x=Math.max(-19.9,Math.min(z[i],19.9));
const row=(x*PER_UNIT +(MIDDLE + 0.5))|0,t=table[row];
const h=x -(row - MIDDLE)/ PER_UNIT,h2=h*h;
const u=h - h*h2*(1 / 3 - h2*(2 / 15));
a[i]=t +((1 - t*t)*u)/(1 + t*u);
}
}
return { tanhAll };
})();
const $smooth = (() => {
const{erfc}=$erf;
const{tanhAll}=$tanh;
const ROOT_HALF=Math.sqrt(2);
const DENSITY=Math.sqrt(2*Math.PI);
const identity={
f(z,a,n){
for(let i=0;i < n;i +=1)a[i]=z[i];
},
grad(z,d,n){
d.fill(1,0,n);
},
};
const logistic={
f(z,a,n){
for(let i=0;i < n;i +=1)a[i]=1 /(1 + Math.exp(-z[i]));
},
grad(z,d,n){
for(let i=0;i < n;i +=1){
const s=1 /(1 + Math.exp(-z[i]));
d[i]=s*(1 - s);
}
},
backward(a,da,dz,n){
for(let i=0;i < n;i +=1)dz[i]=da[i]*a[i]*(1 - a[i]);
},
};
const tanh={
f:tanhAll,
grad(z,d,n){
tanhAll(z,d,n);
for(let i=0;i < n;i +=1)d[i]=1 - d[i]*d[i];
},
backward(a,da,dz,n){
for(let i=0;i < n;i +=1)dz[i]=da[i]*(1 - a[i]*a[i]);
},
};
const softplus={
f(z,a,n){
for(let i=0;i < n;i +=1){
a[i]=Math.max(z[i],0)+ Math.log1p(Math.exp(-Math.abs(z[i])));
}
},
grad:logistic.f,
};
const swish={
params:{beta:1},
f(z,a,n,{beta}){
for(let i=0;i < n;i +=1)a[i]=z[i]*(1 /(1 + Math.exp(-(beta*z[i]))));
},
grad(z,d,n,{beta}){
for(let i=0;i < n;i +=1){
const s=1 /(1 + Math.exp(-(beta*z[i])));
d[i]=s + beta*z[i]*s*(1 - s);
}
},
};
const gelu={
f(z,a,n){
for(let i=0;i < n;i +=1)a[i]=z[i]*0.5*erfc(-z[i]/ ROOT_HALF);
},
grad(z,d,n){
for(let i=0;i < n;i +=1){
const phi=Math.exp(-0.5*z[i]*z[i])/ DENSITY;
d[i]=0.5*erfc(-z[i]/ ROOT_HALF)+ z[i]*phi;
}
},
};
function softmax(z,p,n,k){
for(let i=0;i < n;i +=1){
let top=-Infinity,sum=0;
for(let j=i;j < n*k;j +=n)if(!(z[j]<=top))top=z[j];
for(let j=i;j < n*k;j +=n)sum +=p[j]=Math.exp(z[j]- top);
for(let j=i;j < n*k;j +=n)p[j]/=sum;
}
}
return { identity, logistic, tanh, softplus, swish, gelu, softmax };
})();
const $activations = (() => {
const{elu,hard_logistic,hard_tanh,leaky_relu,relu}=$piecewise;
const{gelu,identity,logistic,softplus,swish,tanh}=$smooth;
const SMOOTH="smooth: the derivative exists everywhere";
const ACTIVATIONS={
logistic,tanh,relu,leaky_relu,elu,softplus,swish,gelu,
hard_logistic,hard_tanh,identity,
};
class Activation{
constructor(name,params){
this.name=name;
this.own=ACTIVATIONS[name];
this.params=params;
this.kinks=this.own.kinks??[];
this.note=this.own.note??SMOOTH;
this.one=[new Float64Array(1),new Float64Array(1)];
}
f(z){
return this.single(this.own.f,z);
}
grad(z){
return this.single(this.own.grad,z);
}
single(loop,z){
const[input,result]=this.one;
input[0]=z;
loop(input,result,1,this.params);
return result[0];
}
forward(z,a,n=z.length){
this.own.f(z,a,n,this.params);
}
slopes(z,d,n=z.length){
this.own.grad(z,d,n,this.params);
}
backward(z,a,da,dz,n,spare){
if(this.own.backward){
this.own.backward(a,da,dz,n);
}else if(this.name !=="identity"){
this.own.grad(z,spare,n,this.params);
for(let i=0;i < n;i +=1)dz[i]=da[i]*spare[i];
}else if(dz !==da){
dz.set(da.subarray(0,n));
}
}
}
function getActivation(name,settings={}){
if(!Object.hasOwn(ACTIVATIONS,name)){
throw new RangeError(`unknown activation "${name}". The choices are: `
+ `${Object.keys(ACTIVATIONS).join(", ")}.`);
}
const params={};
for(const[key,value]of Object.entries(ACTIVATIONS[name].params??{})){
params[key]=settings[key]??value;
}
return new Activation(name,params);
}
return { ACTIVATIONS, getActivation };
})();
const $backprop_matrix = (() => {
class NumpyError extends Error{
constructor(kind,text){
super(text);
this.kind=kind;
}
}
function matrix(r,c,values,flat=false){
return{r,c,v:Float64Array.from(values),flat};
}
const vector=(values)=>matrix(1,values.length,values,true);
const tuple=({r,c,flat})=>(flat?`(${c},)`:`(${r},${c})`);
const shapeOf=(m)=>(m.flat?`(${m.c},)`:`(${m.r}, ${m.c})`);
function build(r,c,at,flat=false){
const v=new Float64Array(r*c);
for(let i=0;i < r;i +=1)for(let j=0;j < c;j +=1)v[i*c + j]=at(i,j);
return{r,c,v,flat};
}
const at=(m,i,j)=>m.v[(m.r===1?0:i)*m.c +(m.c===1?0:j)];
const transpose=(m)=>(m.flat?m:build(m.c,m.r,(i,j)=>m.v[j*m.c + i]));
function matmul(a,b){
if(a.c !==b.r){
throw new NumpyError("ValueError","matmul: Input operand 1 has a mismatch in its core "
+ "dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) "
+ `(size ${b.r} is different from ${a.c})`);
}
return build(a.r,b.c,(i,j)=>{
let sum=0;
for(let k=0;k < a.c;k +=1)sum +=a.v[i*a.c + k]*b.v[k*b.c + j];
return sum;
});
}
function entrywise(a,b,f){
const fits=(p,q)=>p===q||p===1||q===1;
if(!fits(a.r,b.r)||!fits(a.c,b.c)){
throw new NumpyError("ValueError",
`operands could not be broadcast together with shapes ${tuple(a)} ${tuple(b)} `);
}
return build(Math.max(a.r,b.r),Math.max(a.c,b.c),(i,j)=>f(at(a,i,j),at(b,i,j)),
a.flat&&b.flat);
}
const map=(m,f)=>build(m.r,m.c,(i,j)=>f(m.v[i*m.c + j]),m.flat);
function sum(m,axis){
const out=new Float64Array(axis?m.r:m.c);
for(let i=0;i < m.r;i +=1){
for(let j=0;j < m.c;j +=1)out[axis?i:j]+=m.v[i*m.c + j];
}
return vector(out);
}
function take(m,places,axis){
const size=axis?m.c:m.r;
const out=places.find((p)=>p>=size);
if(out !==undefined){
throw new NumpyError("IndexError",
`index ${out} is out of bounds for axis ${axis} with size ${size}`);
}
return axis?build(m.r,places.length,(i,j)=>m.v[i*m.c + places[j]])
:build(places.length,m.c,(i,j)=>m.v[places[i]*m.c + j]);
}
const column=(m)=>matrix(m.c,1,m.v);
function distance(a,b){
if(a.r !==b.r||a.c !==b.c||a.flat !==b.flat)return{far:Infinity,size:1};
let[far,size]=[0,0];
a.v.forEach((v,k)=>{
far=Math.max(far,Math.abs(v - b.v[k]));
size=Math.max(size,Math.abs(v),Math.abs(b.v[k]));
});
return{far,size};
}
return { NumpyError, matrix, vector, shapeOf, at, transpose, matmul, entrywise, map, sum, take, column, distance };
})();
const $backprop_formula = (() => {
const{getActivation}=$activations;
const{fmt}=$dom;
const{at,column,entrywise,map,matmul,sum,take,transpose}=$backprop_matrix;
const{softmax}=$smooth;
function softmaxOf(m,axis){
const wide=axis?transpose(m):m;
const p=new Float64Array(wide.v.length);
softmax(wide.v,p,wide.c,wide.r);
const out={...wide,v:p};
return axis?transpose(out):out;
}
const VALUE={
T:transpose,
dot:matmul,
times:(a,b)=>entrywise(a,b,(x,y)=>x*y),
plus:(a,b)=>entrywise(a,b,(x,y)=>x + y),
minus:(a,b)=>entrywise(a,b,(x,y)=>x - y),
quot:(a,b)=>entrywise(a,b,(x,y)=>x / Math.max(y,1e-12)),
over:(a,n)=>map(a,(x)=>x / n),
scale:(n,a)=>map(a,(x)=>n*x),
rest:(a)=>map(a,(x)=>1 - x),
f:(name,a)=>{const act=getActivation(name);return map(a,(x)=>act.f(x));},
slope:(name,a)=>{const act=getActivation(name);return map(a,(x)=>act.grad(x));},
mask:(a)=>map(a,(x)=>(x>=0?1:0)),
softmax:softmaxOf,
sum,
take,
column,
};
const parts=([op,...rest])=>({f:[1],slope:[1],scale:[1]}[op]
??(["dot","times","plus","minus","quot"].includes(op)?[0,1]:[0]))
.map((i)=>rest[i]);
function value(node,env){
if(typeof node==="string")return env[node];
const[op,...rest]=node;
const inner=parts(node);
return VALUE[op](...rest.map((part)=>(inner.includes(part)?value(part,env):part)));
}
const list=(places)=>`[${places.join(", ")}]`;
const CODE={
T:(x)=>`${x}.T`,
dot:(x,y)=>`${x} @ ${y}`,
times:(x,y)=>`${x} * ${y}`,
plus:(x,y)=>`${x} + ${y}`,
minus:(x,y)=>`${x} - ${y}`,
quot:(x,y)=>`${x} / np.maximum(${y.slice(1, -1)}, 1e-12)`,
over:(x,n)=>`${x} / ${n}`,
scale:(n,x)=>`${n} * ${x}`,
rest:(x)=>`(1 - ${x})`,
f:(name,x)=>`${name === "logistic" ? "logistic" : "f"}(${x})`,
slope:(name,x)=>`${name === "logistic" ? "logistic" : "f"}_grad(${x})`,
mask:(x)=>`(${x} >= 0)`,
softmax:(x,axis)=>(axis?`softmax(${x})`:`softmax(${x}.T).T`),
sum:(x,axis)=>`${x}.sum(axis=${axis})`,
take:(x,places,axis)=>`${x}[${axis ? ":, " : ""}${list(places)}]`,
column:(x)=>`${x}[:, None]`,
};
const LOOSE=["minus","plus","times","dot","quot"];
const bracketed=(op,part)=>Array.isArray(part)
&&(op==="plus"?false:LOOSE.includes(part[0]));
function code(node){
if(typeof node==="string")return node==="A0"?"X":node;
const[op,...rest]=node;
const inner=parts(node);
return CODE[op](...rest.map((part)=>{
if(!inner.includes(part))return part;
return bracketed(op,part)?`(${code(part)})`:code(part);
}));
}
const atomic=(node)=>typeof node==="string"
||!["dot","times","plus","minus","quot","over","scale","sum"].includes(node[0]);
const put=(x)=>(x < 0?`(${fmt(x, 3)})`:fmt(x,3));
function entry(node,env,i,j){
if(node[0]==="f"){
return `${node[1] === "logistic" ? "σ" : "f"}(${fmt(at(value(node[2], env), i, j), 3)})`;
}
if(atomic(node))return put(at(value(node,env),i,j));
const[op,a,b]=node;
if(op==="dot"){
const[x,y]=[value(a,env),value(b,env)];
return Array.from({length:x.c},(_,k)=>`${put(at(x, i, k))} · ${put(at(y, k, j))}`)
.join(" + ");
}
if(op==="sum"){
const x=value(a,env);
return Array.from({length:b?x.c:x.r},(_,k)=>put(b?at(x,j,k):at(x,k,j)))
.join(" + ");
}
const inside=(part)=>{
const text=entry(part,env,i,j);
return bracketed(op,part)?`[${text}]`:text;
};
if(op==="over")return `${inside(a)} / ${b}`;
if(op==="scale")return `${a} · ${inside(b)}`;
return `${inside(a)} ${{ times: "·", plus: "+", minus: "−", quot: "/" }[op]} ${inside(b)}`;
}
return { parts, value, bracketed, code, atomic, entry };
})();
const $backprop_show = (() => {
const{fmt,h}=$dom;
const{atomic,bracketed,parts,value}=$backprop_formula;
const{NumpyError,shapeOf}=$backprop_matrix;
const SIGN={dot:["","times"],times:["⊙","entry by entry times"],plus:["+","plus"],
minus:["−","minus"],quot:["/","over"],over:["/","over"],scale:["","times"]};
const FUNCTION={logistic:"σ"};
const UP="⁰¹²³⁴⁵⁶⁷⁸⁹";
const title=(name)=>(name==="loss"?"L":name==="A0"?"X"
:name.replace(/\d/,(d)=>UP[d]));
const said=(name)=>(name==="loss"?"the loss":name==="A0"?"X"
:name.split("").join(" "));
function symbol(name,more=""){
if(name==="loss")return h("span",{class:"v"},h("i",{},"L"));
const d=name[0]==="d";
const letter=d?name[1]:name[0];
const kind=d?"grad":"Wb".includes(letter)?"par":"val";
const layer=name==="A0"||name==="Y"?"":`(${name.at(-1)})`;
return h("span",{class:`v ${kind}`},d?"d":"",
h("i",{},name==="A0"?"X":letter),layer + more?h("sup",{},layer + more):"");
}
const places=(list)=>list.map((p)=>p + 1).join(", ");
function formula(node,up=""){
if(typeof node==="string"){
return{nodes:[symbol(node,up)],words:said(node)+(up?" transposed":"")};
}
const[op,a,b]=node;
if(op==="T")return formula(a,"⊤");
if(op==="column")return formula(a);
if(op==="take"){
const inner=formula(a,up);
const sub=`${node[3] ? "columns" : "rows"} ${places(b)}`;
return{nodes:[...inner.nodes,h("sub",{},sub)],words:`${inner.words}, ${sub}`};
}
const around=(name,part,word,after=")")=>{
const inner=formula(part);
return{nodes:[`${name}(`,...inner.nodes,after],words:`${word} ${inner.words}`};
};
if(op==="f")return around(FUNCTION[a]??"f",b,a==="logistic"?"sigma of":"f of");
if(op==="slope"){
return around(`${FUNCTION[a] ?? "f"}′`,b,`${FUNCTION[a] ? "sigma" : "f"} prime of`);
}
if(op==="softmax")return around("softmax",a,"softmax of");
if(op==="mask")return around("",a,"one where not negative:"," ≥ 0)");
if(op==="rest"){
const inner=formula(a);
return{nodes:["(1 − ",...inner.nodes,")"],words:`one minus ${inner.words}`};
}
if(op==="sum"){
const inner=formula(a);
return{nodes:[h("span",{},"Σ",h("sub",{},"samples")),...inner.nodes],
words:`the sum over the samples of ${inner.words}`};
}
const inside=(part)=>{
if(typeof part==="number")return{nodes:[String(part)],words:String(part)};
const inner=formula(part);
return bracketed(op,part)?{...inner,nodes:["(",...inner.nodes,")"]}:inner;
};
const[x,y]=[inside(a),inside(b)];
const[sign,word]=SIGN[op];
return{nodes:[...x.nodes,sign?` ${sign} `:" ",...y.nodes],
words:`${x.words} ${word} ${y.words}`};
}
const shown=(x)=>(Number.isNaN(x)?"–":fmt(x,Math.abs(x)< 1e-3?2:3));
function box(m,caption,{lit,bad,write=shown,label,grid}={}){
const rows=Array.from({length:m.r},(_,i)=>h("tr",{role:grid?"row":null},
...Array.from({length:m.c},(_,j)=>h("td",{
class:[lit?.(i,j)?"lit":"",bad?.(i,j)?"bad":""].join(" ").trim()||null,
...(grid?{role:"gridcell",tabindex:grid.at(i,j)?0:-1,
"aria-selected":String(grid.at(i,j)),onclick:()=>grid.choose(i,j)}:{}),
},write(m.v[i*m.c + j],i*m.c + j)))));
const table=h("table",{class:grid?"m result":"m","aria-label":label,
role:grid?"grid":null,onkeydown:grid?(event)=>grid.key(event,m):null},
h("tbody",{role:grid?"rowgroup":null},...rows));
return h("div",{class:"mat"},table,
h("div",{class:"cap"},...caption," ",h("span",{class:"dims"},shapeOf(m))));
}
const sign=(text)=>h("span",{class:"sign"},text);
const along={
dot:[([i])=>[i,null],([,j])=>[null,j]],
sum:(axis)=>([i,j])=>(axis?[j,null]:[null,j]),
};
function equation(node,env,cell,root=false){
if(root&&node[0]==="f"){
return[sign(`${FUNCTION[node[1]] ?? "f"}(`),...equation(node[2],env,cell),sign(")")];
}
if(atomic(node)){
const{nodes,words}=formula(node);
let m;
try{
m=value(node,env);
}catch(error){
if(!(error instanceof NumpyError))throw error;
return equation(node[1],env);
}
if(!m)return[];
const on=(at,k,size)=>at===null||(size===1?0:at)===k;
const lit=cell&&((i,j)=>on(cell[0],i,m.r)&&on(cell[1],j,m.c));
return[box(m,nodes,{lit,label:`${words}, shape ${shapeOf(m)}`})];
}
const[op,a,b]=node;
if(op==="sum"){
return[sign("Σ"),...equation(a,env,cell&&along.sum(b)(cell))];
}
const wrap=(part,at)=>{
if(typeof part==="number")return[sign(String(part))];
const inner=equation(part,env,at);
return bracketed(op,part)?[sign("("),...inner,sign(")")]:inner;
};
const[left,right]=op==="dot"&&cell?along.dot.map((f)=>f(cell)):[cell,cell];
return[...wrap(a,left),sign(SIGN[op][0]||"·"),...wrap(b,right)];
}
function shapes(node,env){
if(atomic(node))return shapeOf(value(node,env));
const inside=parts(node).map((part)=>shapes(part,env));
return{dot:inside.join(" · "),sum:`Σ ${inside[0]}`}[node[0]]
??inside.join(` ${SIGN[node[0]][0]} `);
}
return { title, said, symbol, formula, box, equation, shapes };
})();
const $backprop_steps = (() => {
const MISTAKES={
none:["nothing: all is right",()=>[]],
transpose_dW:["drop the transpose in dW",(L)=>[1,L]],
transpose_dA:["drop the transpose in dA",(L)=>[2,L]],
forget_W:["forget W on the way back",(L)=>[2,L]],
slope_at_a:["f′(a) instead of f′(z)",(L)=>[1,L - 1]],
relu_mask:["ReLU mask taken from a ≥ 0",(L)=>[1,L - 1]],
index_slip:["index slip: M of the next layer",(L)=>[2,L]],
forget_N:["forget 1/N",()=>[]],
wrong_sign:["wrong sign in the loss",()=>[]],
};
function place(mistake,layer,L){
const[low,high]=MISTAKES[mistake][1](L);
return low===undefined?0:Math.min(Math.max(layer,low),high);
}
const ROWS={
flip:{samples:false,weights:false},
z:(A,W,b)=>["plus",["dot",A,W],b],
dW:(A,dZ,T)=>["dot",T(A),dZ],
db:(dZ)=>["sum",dZ,0],
dA:(dZ,W,T)=>["dot",dZ,T(W)],
slip:(dZ,W,places)=>["dot",dZ,["T",["take",W,places,0]]],
classes:1,
};
const CONVENTIONS={
rows:ROWS,
columns:{
flip:{samples:true,weights:true},
z:(A,W,b)=>["plus",["dot",W,A],["column",b]],
dW:(A,dZ,T)=>["dot",dZ,T(A)],
db:(dZ)=>["sum",dZ,1],
dA:(dZ,W,T)=>["dot",T(W),dZ],
slip:(dZ,W,places)=>["dot",["T",["take",W,places,1]],dZ],
classes:0,
},
torch:{
...ROWS,
flip:{samples:false,weights:true},
z:(A,W,b)=>["plus",["dot",A,["T",W]],b],
dW:(A,dZ,T)=>["dot",T(dZ),A],
dA:(dZ,W,T,slipped)=>["dot",dZ,slipped?["T",W]:W],
slip:(dZ,W,places)=>["dot",dZ,["take",W,places,1]],
},
};
const transposed=(x)=>["T",x];
const dropped=(x)=>x;
function atLoss({loss,mistake},way,last,n){
const given={bce:last,mse:last,bce_with_logits:["f","logistic",last],
cross_entropy_with_logits:["softmax",last,way.classes]}[loss];
let out=mistake==="wrong_sign"?["minus","Y",given]:["minus",given,"Y"];
if(loss==="mse")out=["scale",2,out];
if(loss==="bce")out=["quot",out,["times",given,["rest",given]]];
return mistake==="forget_N"?out:["over",out,n];
}
function steps({sizes,activation,loss,convention,mistake,layer,n}){
const way=CONVENTIONS[convention];
const L=sizes.length - 1;
const here=place(mistake,layer,L);
const probabilities=loss==="bce";
const out=[];
const add=(name,i,node,made=false)=>
out.push({name,layer:i,node,back:name[0]==="d",made});
const f=(i)=>(i===L?"logistic":activation);
for(let i=1;i <=L;i +=1){
add(`Z${i}`,i,way.z(`A${i - 1}`,`W${i}`,`b${i}`));
if(i < L||probabilities)add(`A${i}`,i,["f",f(i),`Z${i}`]);
}
add("loss",L + 1,null);
const last=probabilities?`A${L}`:`Z${L}`;
add(`d${last}`,L,atLoss({loss,mistake},way,last,n),
mistake==="forget_N"||mistake==="wrong_sign");
for(let i=L;i>=1;i -=1){
const at=(name)=>mistake===name&&here===i;
if(i < L||probabilities){
const masked=at("relu_mask")&&activation==="relu";
const slope=masked?["mask",`A${i}`]
:["slope",f(i),at("slope_at_a")?`A${i}`:`Z${i}`];
add(`dZ${i}`,i,["times",`dA${i}`,slope],masked||at("slope_at_a"));
}
add(`dW${i}`,i,way.dW(`A${i - 1}`,`dZ${i}`,at("transpose_dW")?dropped:transposed),
at("transpose_dW"));
add(`db${i}`,i,way.db(`dZ${i}`));
if(i===1)break;
let node=way.dA(`dZ${i}`,`W${i}`,at("transpose_dA")?dropped:transposed,
at("transpose_dA"));
if(at("forget_W"))node=`dZ${i}`;
if(at("index_slip")){
const places=[...Array(sizes[i - 1]- 1).keys(),sizes[i]- 1];
node=way.slip(`dZ${i}`,`W${i}`,places);
}
add(`dA${i - 1}`,i - 1,node,at("transpose_dA")||at("forget_W")||at("index_slip"));
}
return out;
}
return { MISTAKES, place, CONVENTIONS, steps };
})();
const $backprop_loss = (() => {
const{h}=$dom;
const{value}=$backprop_formula;
const{entrywise,map,transpose,vector}=$backprop_matrix;
const{box,symbol,title}=$backprop_show;
const{CONVENTIONS}=$backprop_steps;
const{fmt}=$dom;
function given({loss,convention},{L}){
return{mse:`Z${L}`,bce:`A${L}`,bce_with_logits:["f","logistic",`Z${L}`],
cross_entropy_with_logits:["softmax",`Z${L}`,CONVENTIONS[convention].classes]}[loss];
}
function lossFormula({loss},{L}){
const[Z,A,P,Y]=[symbol(`Z${L}`),symbol(`A${L}`),h("span",{class:"v val"},
h("i",{},"P")),()=>symbol("Y")];
const p=()=>(loss==="bce"?symbol(`A${L}`):P.cloneNode(true));
if(loss==="mse"){
return{nodes:["mean of (",Z," − ",Y(),")²"],
words:`the mean of the squares of Z ${L} minus Y`};
}
if(loss==="cross_entropy_with_logits"){
return{nodes:["− mean of log ",P," at the true class, ",p()," = softmax(",Z,")"],
words:`minus the mean of the logarithm of softmax of Z ${L} at the true class`};
}
return{nodes:["− mean of (",Y()," log ",p()," + (1 − ",Y(),") log(1 − ",p(),")",
")",...(loss==="bce"?[]:[", ",P," = σ(",Z,")"])],
words:`the mean binary cross entropy of ${loss === "bce" ? "A" : "sigma of Z"} ${L} and Y`};
}
function lossCode({loss,convention},{L}){
const axis=CONVENTIONS[convention].classes;
const scores=axis?`softmax(Z${L})`:`softmax(Z${L}.T).T`;
return `loss = ${{
    mse: `np.mean((Z${L} - Y) ** 2)`,
    bce: `-np.mean(Y * np.log(A${L}) + (1 - Y) * np.log(1 - A${L}))`,
    bce_with_logits: `np.mean(np.logaddexp(0, Z${L}) - Z${L} * Y)`,
    cross_entropy_with_logits: `-np.mean(np.sum(Y * np.log(${scores}), axis=${axis}))`,
  }[loss]}`;
}
function lossCall(state,{L}){
const turned=CONVENTIONS[state.convention].classes?"":".T";
return{bce:`loss = bce(A${L}, Y)`,
cross_entropy_with_logits:`loss = cross_entropy(Z${L}${turned}, Y${turned})`,
}[state.loss]??lossCode(state,{L});
}
function crossEntropies(Z,Y){
return vector(Array.from({length:Z.r},(_,i)=>{
const z=Z.v.slice(i*Z.c,(i + 1)*Z.c),top=Math.max(...z);
const total=z.reduce((sum,score)=>sum + Math.exp(score - top),0);
return Math.log(total)-(z[Y.v.indexOf(1,i*Z.c)- i*Z.c]- top);
}));
}
function terms({loss,convention},{env,L}){
const Z=env[`Z${L}`],{Y}=env;
if(loss==="mse")return entrywise(Z,Y,(z,y)=>(z - y)**2);
if(loss==="cross_entropy_with_logits"){
const rows=CONVENTIONS[convention].classes?(m)=>m:transpose;
return crossEntropies(rows(Z),rows(Y));
}
if(loss==="bce"){
const log=(x)=>Math.max(x,-100);
return entrywise(env[`A${L}`],Y,(p,y)=>
-(y*log(Math.log(p))+(1 - y)*log(Math.log1p(-p))));
}
return entrywise(Z,Y,(z,y)=>Math.max(z,0)- z*y + Math.log1p(Math.exp(-Math.abs(z))));
}
const lossNote=({loss},{env,L})=>
(loss==="bce"&&env[`A${L}`].v.some((p)=>p===0||p===1)
?" An output has rounded to 0 or 1: log(0) counts as −100, as in PyTorch.":"");
function lossParts(state,found){
const node=given(state,found);
const P=h("span",{class:"v val"},h("i",{},"P"));
const caption=typeof node==="string"?symbol(node):P;
const name=typeof node==="string"?title(node):"P";
const sign=(text)=>h("span",{class:"sign"},text);
const several=box(map(terms(state,found),(v)=>v),["terms"],{label:"terms"});
several.querySelector(".cap").classList.add("plain");
return[h("div",{class:"half"},
box(value(node,found.env),[caption],{label:name}),sign(","),
box(found.env.Y,[symbol("Y")],{label:"Y"}),sign("→"),several,sign("mean ="),
h("b",{class:"total"},fmt(found.loss)))];
}
return { lossFormula, lossCode, lossCall, lossNote, lossParts };
})();
const $code_backprop = (() => {
const{float,numpyFunction,numpySlope,torchFunction}=$code_functions;
const{code}=$backprop_formula;
const{lossCall}=$backprop_loss;
const{place}=$backprop_steps;
const row=(m,i)=>`[${Array.from(m.v.slice(i * m.c, (i + 1) * m.c), float).join(", ")}]`;
const array=(name,m)=>{
const rows=m.flat?row(m,0):`[${Array.from({ length: m.r }, (_, i) => row(m, i))
    .join(`,\n${" ".repeat(name.length + 13)}`)}]`;
return `${name} = np.array(${rows})`.split("\n");
};
const SHAPES={rows:"Rows are samples, W is (in, out).",
columns:"Columns are samples, W is (out, in).",
torch:"Rows are samples, W is (out, in), as PyTorch keeps it."};
const start=({env,L},{convention})=>[
`# ${SHAPES[convention]}`,
...array("X",env.A0),...array("Y",env.Y),
...Array.from({length:L},(_,l)=>[...array(`W${l + 1}`,env[`W${l + 1}`]),
...array(`b${l + 1}`,env[`b${l + 1}`])]).flat(),
];
const softmax=[
"def softmax(Z):","    e = np.exp(Z - Z.max(axis=1, keepdims=True))",
"    return e / e.sum(axis=1, keepdims=True)","",""];
const LOSSES={
bce:["def bce(P, Y):",
'    with np.errstate(divide="ignore"):  # log(0) counts as -100',
"        log_p = np.maximum(np.log(P), -100)",
"        log_q = np.maximum(np.log1p(-P), -100)",
"    return -np.mean(Y * log_p + (1 - Y) * log_q)","",""],
cross_entropy_with_logits:["def cross_entropy(Z, Y):  # log(softmax(Z)) without log(0)",
"    Z = Z - Z.max(axis=1, keepdims=True)",
"    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))",
"    return -np.mean(np.sum(Y * log_p, axis=1))","",""],
};
const print=(names)=>[`for name in "${names.join(" ")}".split():`,
"    print(name, np.array2string(globals()[name], precision=10))"];
function backpropNumPy(found,state){
const{list,L}=found;
const{activation,loss,mistake,layer}=state;
const own=activation==="logistic"?"logistic":"f";
const output=own==="f"&&loss.startsWith("bce");
const at=place(mistake,layer,L);
const steps=list.flatMap((it)=>{
const line=it.node?`${it.name} = ${code(it.node)}`:lossCall(state,found);
if(it.error)return[`# NumPy stops here: ${it.error.kind}.`,line];
return[it.made?`${line}  # the mistake`:line];
});
const names=list.filter((it)=>it.back).map((it)=>it.name);
return[
"# From the backprop stepper. Needs NumPy alone.",
...(mistake==="none"?[]:[`# With a mistake: ${mistake}${at ? `, layer ${at}` : ""}.`]),
"import numpy as np","","",
...numpyFunction(activation,{},own),"","",
...numpySlope(activation,{},own),"","",
...(output?[...numpyFunction("logistic",{},"logistic"),"",""]:[]),
...(output&&loss==="bce"?[...numpySlope("logistic",{},"logistic"),"",""]:[]),
...(loss.startsWith("cross")?softmax:[]),...(LOSSES[loss]??[]),
...start(found,state),"",
...steps,"",
'print(f"loss {loss:.10g}")',
...print(names),
"",
].join("\n");
}
const LOSS={mse:"F.mse_loss(Z, Y)",bce:"F.binary_cross_entropy(A, Y)",
bce_with_logits:"F.binary_cross_entropy_with_logits(Z, Y)",
cross_entropy_with_logits:"F.cross_entropy(Z, Y)"};
function backpropTorch(found,state){
const{list,L}=found;
const{activation,loss,convention,mistake}=state;
const own=activation==="logistic"?"logistic":"f";
const[out,turned]=[loss==="bce"?`A${L}`:`Z${L}`,convention==="columns"];
const flip=turned&&loss.startsWith("cross");
const call=LOSS[loss].replace(/\b[ZA]\b/,flip?`${out}.T`:out)
.replace(/\bY\b/,flip?"Y.T":"Y");
const forward=list.filter((it)=>!it.back&&it.node)
.map((it)=>`${it.name} = ${code(it.node)}`);
const parameters=Array.from({length:L},(_,l)=>[`W${l + 1}`,`b${l + 1}`]).flat();
const middle=list.filter((it)=>it.back&&/^d[ZA]/.test(it.name))
.map((it)=>it.name.slice(1));
return[
"# From the backprop stepper. Needs NumPy and PyTorch.",
...(mistake==="none"?[]
:["# PyTorch does not make the mistake: these are the true gradients."]),
"import numpy as np","import torch","import torch.nn.functional as F","","",
...torchFunction(activation,{},own),"","",
...(own==="f"&&loss==="bce"
?[...torchFunction("logistic",{},"logistic"),"",""]:[]),
...start(found,state),
"X, Y = torch.from_numpy(X), torch.from_numpy(Y)",
...parameters.map((name)=>`${name} = torch.from_numpy(${name}).requires_grad_()`),"",
...forward,
`loss = ${call}`,
`for array in (${middle.join(", ")}):`,
"    array.retain_grad()  # PyTorch forgets these otherwise",
"loss.backward()","",
'print(f"loss {loss.item():.10g}")',
`for name in "${[...new Set([...middle, ...parameters])].join(" ")}".split():`,
"    gradient = globals()[name].grad.numpy()",
'    print("d" + name, np.array2string(gradient, precision=10))',
"",
].join("\n");
}
return { backpropNumPy, backpropTorch };
})();
const $fields = (() => {
const{clamp,h,plain,short,text,uid}=$dom;
function follow(store,names,sync){
store.subscribe((changed)=>{
if(names.some((name)=>changed.has(name)))sync();
});
sync();
}
function labelled(label){
return typeof label==="string"?[label]:label;
}
function plainLabel(label){
return labelled(label).map((part)=>part.textContent??part).join("");
}
function slider(store,name,spec,{label,note="",marks,only,max}={}){
const to=spec.log?Math.log10:(v)=>v;
const whole=spec.type==="integer"?Math.round:(v)=>v;
const from=spec.log?(p)=>whole(Number((10**p).toPrecision(3))):(p)=>p;
const[id,noteId]=[uid(name),uid("note")];
const wrong=h("span",{class:"wrong",role:"alert"});
const range=h("input",{type:"range",id,min:to(spec.min),max:to(spec.max),
step:spec.log?spec.logStep??0.01:spec.step,"aria-describedby":note?noteId:false});
const box=h("input",{type:"number",min:spec.min,max:spec.max,step:"any",
"aria-label":`${plainLabel(label)}, exact value`});
const move=(rest)=>{
text(wrong,"");
const value=from(Number(range.value));
store.set({[name]:Number(value.toPrecision(12))},rest);
};
range.addEventListener("input",()=>move(false));
for(const end of["change","pointerup"])range.addEventListener(end,()=>move(true));
box.addEventListener("change",()=>{
const asked=Number(box.value);
const whole=spec.type==="integer"?Math.round(asked):asked;
const known=box.value.trim()!==""&&Number.isFinite(asked);
const value=known?clamp(whole,spec.min,spec.max):store.get(name);
store.set({[name]:value});
sync();
text(wrong,known&&value===asked?""
:`${plainLabel(label)} goes from ${short(spec.min)} to ${short(spec.max)}`
+ `${spec.type === "integer" ? " in whole steps" : ""}; now ${short(value)}.`);
});
const at=(v)=>(to(v)- to(spec.min))/(to(spec.max)- to(spec.min));
const track=h("div",{class:marks?"track marked":"track"},range);
const mark=()=>{
const list=marks(store).map(([value,title])=>h("span",{class:"mark",
"data-name":title,"aria-hidden":"true"}));
marks(store).forEach(([value],i)=>list[i].style.setProperty("left",
`calc(8px + ${at(value)} * (100% - 16px))`));
track.replaceChildren(range,...list);
};
const field=h("div",{class:"field"},h("label",{for:id},...labelled(label)),
track,box,h("span",{class:"note",id:noteId},note),wrong);
const sync=()=>{
const value=store.get(name);
if(max)range.max=max(store);
range.value=to(value);
range.setAttribute("aria-valuetext",short(value));
box.value=plain(value);
if(only)field.hidden=!only(store);
};
let marked="";
const markAgain=()=>{
const now=JSON.stringify(marks(store));
if(now !==marked)mark();
marked=now;
};
store.subscribe((changed)=>{
if(changed.has(name))text(wrong,"");
if(changed.has(name)||only||max)sync();
if(marks)markAgain();
});
sync();
if(marks)markAgain();
return field;
}
function menu(store,name,options,{label,only}={}){
const id=uid(name);
const select=h("select",{id,onchange:()=>{
const option=options[select.selectedIndex];
store.set({[name]:option[0]});
}},...options.map(([value,title])=>h("option",{value},title)));
const field=h("div",{class:"field two"},
h("label",{for:id},...labelled(label)),select);
const sync=()=>{
select.selectedIndex=options.findIndex(([value])=>value===store.get(name));
if(only)field.hidden=!only(store);
};
follow(store,only?Object.keys(store.values):[name],sync);
return field;
}
function button(label,onclick,attrs={}){
return h("button",{type:"button",onclick,...attrs},label);
}
function check(store,name,label){
const box=h("input",{type:"checkbox",onchange:()=>store.set({[name]:box.checked})});
follow(store,[name],()=>{
box.checked=store.get(name);
});
return h("label",{class:"check"},box,label);
}
function seed(store,name,spec){
const[id,wrong]=[uid(name),h("span",{class:"wrong",role:"alert"})];
const box=h("input",{type:"number",id,min:spec.min,max:spec.max,step:1});
const sync=()=>{
box.value=store.get(name);
};
box.addEventListener("change",()=>{
const asked=box.value.trim()===""?NaN:Number(box.value);
const good=Number.isInteger(asked)&&asked>=spec.min&&asked <=spec.max;
text(wrong,good?"":`A seed is a whole number from ${spec.min} to ${spec.max}.`);
if(good)store.set({[name]:asked});
sync();
});
const next=button("next",()=>{
text(wrong,"");
store.set({[name]:store.get(name)< spec.max?store.get(name)+ 1:spec.min});
},{"aria-label":"next seed"});
follow(store,[name],sync);
return h("div",{class:"field"},h("label",{for:id},"seed"),next,box,wrong);
}
return { slider, menu, button, check, seed };
})();
const $functions = (() => {
const{getActivation}=$activations;
const FUNCTIONS={
logistic:["logistic (sigmoid)","f(z) = 1 / (1 + e⁻ᶻ)"],
tanh:["tanh","f(z) = tanh z"],
relu:["ReLU","f(z) = max(0, z)"],
leaky_relu:["leaky ReLU","f(z) = z for z > 0, else slope · z"],
elu:["ELU","f(z) = z for z > 0, else alpha · (eᶻ − 1)"],
softplus:["softplus","f(z) = log(1 + eᶻ)"],
swish:["swish (SiLU)","f(z) = z · logistic(beta · z)"],
gelu:["GELU","f(z) = z · Φ(z), Φ the normal distribution function"],
hard_logistic:["hard logistic","f(z) = z / 4 + 1 / 2, cut off at 0 and 1"],
hard_tanh:["hard tanh","f(z) = z, cut off at −1 and 1"],
identity:["identity","f(z) = z"],
};
const OTHERS={
atan:["atan (arc tangent)","atan z"],
twice_logistic:["2 · logistic(2z) − 1","2 · logistic(2z) − 1"],
};
const logistic=getActivation("logistic");
const EXTRA={
atan:{f:Math.atan,df:(z)=>1 /(1 + z*z)},
twice_logistic:{f:(z)=>2*logistic.f(2*z)- 1,df:(z)=>4*logistic.grad(2*z)},
};
function bind(name,state){
if(EXTRA[name])return{...EXTRA[name],kinks:[]};
const own=getActivation(name,state);
const kinks=own.kinks.filter(()=>name !=="elu"||state.alpha !==1);
return{f:(z)=>own.f(z),df:(z)=>own.grad(z),kinks};
}
return { FUNCTIONS, OTHERS, bind };
})();
const $losses = (() => {
const{softmax}=$smooth;
const LOG_FLOOR=-100;
const DENOMINATOR_FLOOR=1e-12;
const bce={
value(p,y,n,k=1){
let sum=0;
for(let i=0;i < n*k;i +=1){
const logP=Math.max(Math.log(p[i]),LOG_FLOOR);
const logQ=Math.max(Math.log1p(-p[i]),LOG_FLOOR);
sum +=y[i]*logP +(1 - y[i])*logQ;
}
return -(sum /(n*k));
},
grad(p,y,d,n,k=1){
const size=n*k;
for(let i=0;i < size;i +=1){
d[i]=(p[i]- y[i])/ Math.max(p[i]*(1 - p[i]),DENOMINATOR_FLOOR)/ size;
}
},
};
const bce_with_logits={
value(z,y,n,k=1){
let sum=0;
for(let i=0;i < n*k;i +=1){
sum +=Math.max(z[i],0)- z[i]*y[i]+ Math.log1p(Math.exp(-Math.abs(z[i])));
}
return sum /(n*k);
},
grad(z,y,d,n,k=1){
const size=n*k;
for(let i=0;i < size;i +=1)d[i]=(1 /(1 + Math.exp(-z[i]))- y[i])/ size;
},
};
const mse={
value(p,y,n,k=1){
let sum=0;
for(let i=0;i < n*k;i +=1)sum +=(p[i]- y[i])*(p[i]- y[i]);
return sum /(n*k);
},
grad(p,y,d,n,k=1){
const size=n*k;
for(let i=0;i < size;i +=1)d[i]=(2*(p[i]- y[i]))/ size;
},
};
const cross_entropy_with_logits={
value(z,y,n,k){
let sum=0;
for(let i=0;i < n;i +=1){
let top=-Infinity,total=0;
for(let j=i;j < n*k;j +=n)if(!(z[j]<=top))top=z[j];
for(let j=i;j < n*k;j +=n)total +=Math.exp(z[j]- top);
sum +=Math.log(total)-(z[y[i]*n + i]- top);
}
return sum / n;
},
grad(z,y,d,n,k){
softmax(z,d,n,k);
for(let i=0;i < n;i +=1)d[y[i]*n + i]-=1;
for(let i=0;i < n*k;i +=1)d[i]/=n;
},
};
const LOSSES={bce,bce_with_logits,cross_entropy_with_logits,mse};
return { LOSSES };
})();
const $initializers = (() => {
const xavier=(nIn,nOut)=>2 /(nIn + nOut);
const he=(nIn)=>2 / nIn;
const normalOf=(variance)=>(nIn,nOut,rng)=>
rng.normal(0,Math.sqrt(variance(nIn,nOut)),nIn*nOut);
const uniformOf=(variance)=>(nIn,nOut,rng)=>{
const limit=Math.sqrt(3*variance(nIn,nOut));
return rng.uniform(-limit,limit,nIn*nOut);
};
const INITIALIZERS={
zeros:(nIn,nOut)=>new Float64Array(nIn*nOut),
constant:(nIn,nOut,rng,{value})=>new Float64Array(nIn*nOut).fill(value),
normal:(nIn,nOut,rng,{std=1,mean=0})=>rng.normal(mean,std,nIn*nOut),
uniform:(nIn,nOut,rng,{low=-1,high=1})=>rng.uniform(low,high,nIn*nOut),
xavier_normal:normalOf(xavier),
xavier_uniform:uniformOf(xavier),
he_normal:normalOf(he),
he_uniform:uniformOf(he),
};
function initialize(name,nIn,nOut,rng,settings={}){
if(!Object.hasOwn(INITIALIZERS,name)){
throw new RangeError(`unknown initializer "${name}". The choices are: `
+ `${Object.keys(INITIALIZERS).join(", ")}.`);
}
return INITIALIZERS[name](nIn,nOut,rng,settings);
}
function weightStd(name,nIn,nOut,{std=1,low=-1,high=1}={}){
if(name==="zeros"||name==="constant")return 0;
if(name==="normal")return std;
if(name==="uniform")return(high - low)/ Math.sqrt(12);
return Math.sqrt((name.startsWith("he")?he:xavier)(nIn,nOut));
}
return { INITIALIZERS, initialize, weightStd };
})();
const $kernels = (() => {
function combine(a,W,inStep,outStep,bias,out,n,nIn,nOut){
for(let h=0;h < nOut;h +=2){
const last=h + 1 < nOut?h + 1:h;
const bias0=bias===null?0:bias[h],bias1=bias===null?0:bias[last];
const end=h*n + n,far=(last - h)*n;
let i=0;
for(;i + 4 <=nIn;i +=4){
const v=i*inStep + h*outStep,w=i*inStep + last*outStep;
const v0=W[v],v1=W[v + inStep],v2=W[v + 2*inStep],v3=W[v + 3*inStep];
const w0=W[w],w1=W[w + inStep],w2=W[w + 2*inStep],w3=W[w + 3*inStep];
let p=i*n,q=p + n,r=q + n,s=r + n;
for(let k=end - n;k < end;k +=1,p +=1,q +=1,r +=1,s +=1){
const a0=a[p],a1=a[q],a2=a[r],a3=a[s];
const one=i===0?bias0:out[k],two=i===0?bias1:out[k + far];
out[k]=one +(v0*a0 + v1*a1 +(v2*a2 + v3*a3));
out[k + far]=two +(w0*a0 + w1*a1 +(w2*a2 + w3*a3));
}
}
for(;i < nIn;i +=2){
const pair=i + 1 < nIn;
const v=i*inStep + h*outStep,w=i*inStep + last*outStep;
const v0=W[v],v1=pair?W[v + inStep]:0;
const w0=W[w],w1=pair?W[w + inStep]:0;
let p=i*n,q=pair?p + n:p;
for(let k=end - n;k < end;k +=1,p +=1,q +=1){
const a0=a[p],a1=a[q];
const one=i===0?bias0:out[k],two=i===0?bias1:out[k + far];
out[k]=one +(v0*a0 + v1*a1);
out[k + far]=two +(w0*a0 + w1*a1);
}
}
}
}
function weightGradient(a,dZ,dW,n,nIn,nOut){
for(let i=0;i < nIn;i +=2){
const i1=i + 1 < nIn?i + 1:i;
for(let h=0;h < nOut;h +=2){
const h1=h + 1 < nOut?h + 1:h;
let s00=0,s01=0,s10=0,s11=0;
let p=i*n,q=i1*n,r=h*n,s=h1*n;
for(const end=p + n;p < end;p +=1,q +=1,r +=1,s +=1){
const a0=a[p],a1=a[q],d0=dZ[r],d1=dZ[s];
s00 +=a0*d0;
s01 +=a0*d1;
s10 +=a1*d0;
s11 +=a1*d1;
}
dW[i*nOut + h]=s00;
dW[i*nOut + h1]=s01;
dW[i1*nOut + h]=s10;
dW[i1*nOut + h1]=s11;
}
}
}
function biasGradient(dZ,db,n,nOut){
for(let h=0;h < nOut;h +=1){
let sum=0;
for(let k=h*n,end=k + n;k < end;k +=1)sum +=dZ[k];
db[h]=sum;
}
}
return { combine, weightGradient, biasGradient };
})();
const $network = (() => {
const{getActivation}=$activations;
const{initialize}=$initializers;
const{biasGradient,combine,weightGradient}=$kernels;
const BLOCK=256;
function room({nOut,activation},n){
const Z=new Float64Array(nOut*n);
return{Z,A:activation.name==="identity"?Z:new Float64Array(nOut*n)};
}
function through({W,b,nIn,nOut,activation},A,{Z,A:out},n){
combine(A,W,nOut,1,b,Z,n,nIn,nOut);
if(out !==Z)activation.forward(Z,out,nOut*n);
return out;
}
class Network{
constructor(sizes,{activation="tanh",params={},init="xavier_normal",
initParams={},bias=0,output="identity",rng}={}){
this.sizes=[...sizes];
const own=(choice,l)=>(Array.isArray(choice)?choice[l]:choice);
this.layers=sizes.slice(1).map((nOut,l)=>({
nIn:sizes[l],
nOut,
W:initialize(own(init,l),sizes[l],nOut,rng,initParams),
b:new Float64Array(nOut).fill(bias),
dW:new Float64Array(sizes[l]*nOut),
db:new Float64Array(nOut),
activation:getActivation(l===sizes.length - 2?output:own(activation,l),params),
}));
this.n=0;
this.room=0;
}
twin(){
const{sizes,layers}=this;
return Object.assign(Object.create(Network.prototype),{sizes,layers,n:0,room:0});
}
forward(X,n){
this.begin(X,n);
let out=X;
for(let l=0;l < this.layers.length;l +=1)out=this.forwardLayer(l);
return out;
}
begin(X,n){
if(n>this.room){
this.store=[];
this.spare=new Float64Array(Math.max(...this.sizes)*n);
this.room=n;
}
this.X=X;
this.n=n;
}
forwardLayer(l){
const A=l?this.store[l - 1].A:this.X;
this.store[l]??={...room(this.layers[l],this.room),
dZ:new Float64Array(this.layers[l].nOut*this.room)};
return through(this.layers[l],A,this.store[l],this.n);
}
backward(dY){
for(let l=this.layers.length - 1;l>=0;l -=1)this.backwardLayer(l,dY);
}
backwardLayer(l,dY){
const{layers,store,n,spare}=this;
const{W,dW,db,nIn,nOut,activation}=layers[l];
const{Z,A,dZ}=store[l];
activation.backward(Z,A,l===layers.length - 1?dY:dZ,dZ,nOut*n,spare);
weightGradient(l?store[l - 1].A:this.X,dZ,dW,n,nIn,nOut);
biasGradient(dZ,db,n,nOut);
if(l)combine(dZ,W,1,nOut,null,store[l - 1].dZ,n,nOut,nIn);
}
predict(X,n){
const nIn=this.sizes[0],nOut=this.sizes.at(-1);
const out=new Float64Array(n*nOut);
const store=this.layers.map((layer)=>room(layer,Math.min(n,BLOCK)));
const part=new Float64Array(nIn*Math.min(n,BLOCK));
for(let start=0;start < n;start +=BLOCK){
const m=Math.min(BLOCK,n - start);
for(let j=0;j < nIn;j +=1){
part.set(X.subarray(j*n + start,j*n + start + m),j*m);
}
let Y=part;
for(let l=0;l < store.length;l +=1)Y=through(this.layers[l],Y,store[l],m);
for(let j=0;j < nOut;j +=1)out.set(Y.subarray(j*m,j*m + m),j*n + start);
}
return out;
}
}
return { Network };
})();
const $backprop_check = (() => {
const{matmul,matrix,transpose,vector}=$backprop_matrix;
const{LOSSES}=$losses;
const{Network}=$network;
const EPS=2**-52;
const STEP=EPS**(1 / 3);
function network(state,{sizes,weights,inputs,targets}){
const n=state.samples,K=sizes.at(-1);
const it=new Network(sizes,{activation:state.activation,init:"zeros",
output:state.loss==="bce"?"logistic":"identity"});
let start=0;
for(const layer of it.layers){
for(const part of[layer.W,layer.b]){
part.set(weights.slice(start,start + part.length));
start +=part.length;
}
}
const byColumns=(values,k)=>transpose(matrix(n,k,values)).v;
const X=byColumns(inputs,sizes[0]);
const y=state.loss==="cross_entropy_with_logits"?Int32Array.from(targets)
:byColumns(targets,K);
const out=it.forward(X,n);
const value=()=>LOSSES[state.loss].value(it.store.at(-1).A,y,n,K);
return{it,X,y,n,K,kind:state.loss,value,loss:value(),out};
}
function exact({it,y,n,K,kind}){
const rows=(values,k)=>transpose(matrix(k,n,values));
const dY=new Float64Array(n*K),out={};
LOSSES[kind].grad(it.store.at(-1).A,y,dY,n,K);
const last=it.layers.length;
if(kind==="bce")out[`dA${last}`]=rows(dY,K);
it.backward(dY);
it.layers.forEach(({W,dW,db,nIn,nOut},l)=>{
out[`dW${l + 1}`]=matrix(nIn,nOut,dW);
out[`db${l + 1}`]=vector(db);
const dZ=rows(it.store[l].dZ,nOut);
out[`dZ${l + 1}`]=dZ;
if(l)out[`dA${l}`]=matmul(dZ,transpose(matrix(nIn,nOut,W)));
});
return out;
}
function difference(net,name){
const{it,X,n,K,kind,loss}=net;
const l=Number(name.slice(2))- 1;
const what=name[1];
const layer=it.layers[l],store=it.store[l];
const values=what==="W"||what==="b"?layer[what]:store[what];
const again=()=>{
let next=l + 1;
if(what==="W"||what==="b")next=l;
else if(what==="Z"&&store.A !==store.Z){
layer.activation.forward(store.Z,store.A,layer.nOut*n);
}
for(let k=next;k < it.layers.length;k +=1)it.forwardLayer(k);
return net.value();
};
const slope=new Float64Array(values.length),noise=new Float64Array(values.length);
const edge=kind==="bce"
?Math.min(...it.store.at(-1).A.map((p)=>Math.min(p,1 - p))):1;
const probabilities=kind==="bce"&&what==="A"&&l===it.layers.length - 1;
for(let k=0;k < values.length;k +=1){
const keep=values[k];
const room=probabilities?Math.min(keep,1 - keep):edge;
const h=probabilities?1e-5*room:STEP*Math.max(1,Math.abs(keep));
values[k]=keep + h;
const above=values[k],high=again();
values[k]=keep - h;
const below=values[k],low=again();
values[k]=keep;
slope[k]=(high - low)/(above - below);
noise[k]=(2*EPS*(Math.abs(loss)+(kind==="bce"?1 / room:0)))/ h;
}
it.forward(X,n);
const shaped=(v)=>{
if(what==="b")return vector(v);
return what==="W"?matrix(layer.nIn,layer.nOut,v)
:transpose(matrix(layer.nOut,n,v));
};
return{slope:shaped(slope),noise:shaped(noise),K};
}
return { network, exact, difference };
})();
const $seed_sequence = (() => {
const POOL=4;
const INIT_A=0x43b0d7e5,MULT_A=0x931e8875;
const INIT_B=0x8b51f9dd,MULT_B=0x58f38ded;
const MIX_L=0xca01f9dd,MIX_R=0x4973f715;
function words(seed){
const whole=typeof seed==="bigint"||Number.isSafeInteger(seed);
if(!whole||seed < 0){
throw new RangeError(
`a seed is an integer from 0 on (a BigInt above 2^53 - 1); got ${seed}`);
}
const out=[];
let rest=BigInt(seed);
do{
out.push(Number(rest&0xffffffffn));
rest>>=32n;
}while(rest>0n);
return out;
}
function hasher(start,multiplier){
let constant=start;
return(value)=>{
value ^=constant;
constant=Math.imul(constant,multiplier);
value=Math.imul(value,constant);
return(value ^(value>>>16))>>>0;
};
}
function mix(x,y){
const z=Math.imul(MIX_L,x)- Math.imul(MIX_R,y);
return(z ^(z>>>16))>>>0;
}
function generateState(seed,n){
const entropy=Array.isArray(seed)?seed.flatMap(words):words(seed);
const pool=new Uint32Array(POOL);
const hashIn=hasher(INIT_A,MULT_A);
for(let i=0;i < POOL;i++)pool[i]=hashIn(entropy[i]??0);
for(let from=0;from < POOL;from++){
for(let to=0;to < POOL;to++){
if(from !==to)pool[to]=mix(pool[to],hashIn(pool[from]));
}
}
for(const word of entropy.slice(POOL)){
for(let to=0;to < POOL;to++)pool[to]=mix(pool[to],hashIn(word));
}
const hashOut=hasher(INIT_B,MULT_B);
return Uint32Array.from({length:n},(_,i)=>hashOut(pool[i % POOL]));
}
return { generateState };
})();
const $pcg64 = (() => {
const{generateState}=$seed_sequence;
const TWO32=4294967296;
const M0=0x9fccf645,M1=0x4385df64,M2=0x1fc65da4,M3=0x2360ed05;
function highProduct(a,b){
const al=a&0xffff,ah=a>>>16,bl=b&0xffff,bh=b>>>16;
const m=(Math.imul(ah,bl)+(Math.imul(al,bl)>>>16))|0;
const n=(Math.imul(al,bh)+(m&0xffff))|0;
return(Math.imul(ah,bh)+(m>>>16)+(n>>>16))>>>0;
}
const lowProduct=(a,b)=>Math.imul(a,b)>>>0;
class PCG64{
constructor(seed){
const s=generateState(seed,8);
this.words=Uint32Array.of(0,0,0,0,(s[6]<< 1)|1,(s[7]<< 1)|(s[6]>>>31),
(s[4]<< 1)|(s[7]>>>31),(s[5]<< 1)|(s[4]>>>31));
this.high=0;
this.low=0;
this.kept=-1;
this.next64();
let carry=0;
[s[2],s[3],s[0],s[1]].forEach((word,i)=>{
const sum=this.words[i]+ word + carry;
this.words[i]=sum;
carry=sum>=TWO32?1:0;
});
this.next64();
}
next64(){
const w=this.words;
const s0=w[0],s1=w[1],s2=w[2],s3=w[3];
const c0=lowProduct(s0,M0)+ w[4];
const r0=c0>>>0;
const c1=(c0 - r0)/ TWO32 + highProduct(s0,M0)
+ lowProduct(s0,M1)+ lowProduct(s1,M0)+ w[5];
const r1=c1>>>0;
const c2=(c1 - r1)/ TWO32 + highProduct(s0,M1)+ highProduct(s1,M0)
+ lowProduct(s0,M2)+ lowProduct(s1,M1)+ lowProduct(s2,M0)+ w[6];
const r2=c2>>>0;
const c3=(c2 - r2)/ TWO32
+ highProduct(s0,M2)+ highProduct(s1,M1)+ highProduct(s2,M0)
+ lowProduct(s0,M3)+ lowProduct(s1,M2)+ lowProduct(s2,M1)
+ lowProduct(s3,M0)+ w[7];
const r3=c3>>>0;
w[0]=r0;
w[1]=r1;
w[2]=r2;
w[3]=r3;
const turn=r3>>>26,k=turn&31;
const high=r3 ^ r1,low=r2 ^ r0;
const a=turn < 32?high:low,b=turn < 32?low:high;
this.high=(k?(a>>>k)|(b <<(32 - k)):a)>>>0;
this.low=(k?(b>>>k)|(a <<(32 - k)):b)>>>0;
}
next32(){
if(this.kept>=0){
const value=this.kept;
this.kept=-1;
return value;
}
this.next64();
this.kept=this.high;
return this.low;
}
nextDouble(){
this.next64();
return(this.high*2097152 +(this.low>>>11))/ 9007199254740992;
}
}
return { highProduct, PCG64 };
})();
const $ziggurat_tables = (() => {
const TAIL_START=3.654152885361009;
const TAIL_RATE=0.2736612373297583;
const WIDTHS="edkVeDtJzzzG9v3jC42LPLRbLDyvUJI8YTtEOLl8lTwMpy/o/AGYPLzQTC4MI5o892E4L00AnDx0cnRaL6ydPMPVTC1IMp88rbuOJzJNoDxDXQI7BfWgPHc2QZemkqE89Rp6j6InojyA2GM4LrWiPPWRV8A/PKM8L7GiwZ69ozxVm/+N7zmkPKf+PTa7saQ8dNMaYnUlpTyWzgengJWlPOp+2c8xAqY8PXyjYdJrpjxwBQCSotKmPKb4RtPaNqc8dyqzEK2YpzxD9UatRfinPHcKQ1PMVag8mnZ7nmSxqDyYz06pLgupPOoeLIJHY6k8RsU4jsm5qTwsp6TczA6qPFnNd21nYqo8MBYQbq20qjycbBNtsQWrPCl6QoeEVas8Op9Sjjakqzwygr8q1vGrPPNOWflwPqw8YTsypROKrDyLJnL+ydSsPEi3gA6fHq08EB/kKZ1nrTzDuCMAzq+tPFN28ak69608/u3Stes9rjwAb3oz6YOuPM6C+b06ya48JmLwhOcNrzyI9thU9lGvPK7Xh55tla88rC76fVPYrzzsNELgVg2wPJqPOfVALrA8/KUWnupOsDwQoHJbVm+wPAv0cZCGj7A8E2G8hH2vsDx/zEtmPc+wPGsIFkvI7rA87hWVMiAOsTy+DzEHRy2xPEGRjp8+TLE8HiDEvwhrsTw02ngap4mxPIht7lEbqLE8yyr4+GbGsTwu1OCTi+SxPJ+gQJmKArI86cbEcmUgsjwfw+l9HT6yPPtrqQy0W7I8f9MdZip5sjwb1xnHgZayPNouuGK7s7I8U7jhYtjQsjyOqcvo2e2yPNdIbg3BCrM8MLn04Y4nszyhXiZwRESzPNVSyrriYLM8algFvmp9szxksrJv3ZmzPAM9uL87trM84B1WmIbSszyDWnLevu6zPHSe4HHlCrQ8XXSmLfsmtDykMDzoAEO0PF3HynP3XrQ8NsNmnt96tDwvj0gyupa0PF1BAvaHsrQ83BGzrEnOtDwFpjgWAOq0PGJVXu+rBbU8WosK8k0htTxPZmrV5jy1PMiyG053WLU8eF9VDgB0tTwUhQ7GgY+1PFkbJCP9qrU8PXN90XLGtTzTjC974+G1PDhen8hP/bU8wx+jYLgYtjyisKLoHTS2PAsmtwSBT7Y8cpbJV+Jqtjw3MbGDQoa2PLGyUCmiobY8u0Oz6AG9tjxS0yhhYti2PFT4YTHE87Y862iL9ycPtzzGFGlRjiq3PNzucNz3Rbc8H3PlNWVhtzxJ9O/61ny3PJO9ushNmLc8CRSLPMqztzz7ItvzTM+3POfec4zW6rc8H+qGpGcGuDx2hsjaACK4PBWfic6iPbg8vfXRH05ZuDzFfnpvA3W4PC33R1/DkLg8Q8AFko6suDycDKGrZci4PCdqRFFJ5Lg8j7VzKToAuTxHgyjcOBy5PPwK7xJGOLk8iqIDeWJUuTzu1XC7jnC5PDEqLonLjLk8v5k/kxmpuTws2dWMecW5PBF0byvs4bk8StL6JnL+uTySNvk5DBu6PFvIoiG7N7o8iLsLnn9UujykqUpyWnG6PD0xoGRMjro8CPGfPlarujzO9VrNeMi6PDazi+G05bo8GqHDTwsDuzxbmJrwfCC7PAAM4KAKPrs8Az3OQbVbuzwniT+5fXm7PDz35fFkl7s8biWF22u1uzyiwC5rk9O7PIOugZvc8bs8oBbsbEgQvDwtevDl1y68PBwNbhOMTbw8BYfsCGZsvDwXpuvgZou8PKuiNr2Pqrw8kNY7x+HJvDw34GgwXum8PG6PizIGCb08IO83ENsovTxHxjMV3ki9PCPx55YQab08pfvX9HOJvTxwbiCZCaq9PA5J/PjSyr08Ny5SldHrvTwc0kn7Bg2+PPZG6sR0Lr48iNHBmRxQvjwl/pcvAHK+PAq/KkshlL48CG/3wIG2vjw6pxB2I9m+PKnsAWEI/L48IVPCijIfvzxtTbcPpEK/PGgBySBfZr88gpeJBGaKvzy/InEYu66/PIXnL9Jg0788C/YYwVn4vzx1oNNH1A7APEfJjwKoIcA8qwKpg6k0wDzH9T5O2kfAPH6zrfY7W8A8aCanI9BuwDwXLmOPmILAPFSi6AiXlsA8xMBxdc2qwDxI1O7RPb/APDA9qjTq08A8k2URz9TowDy2n6bv//3APEFwIARuE8E8NV27myEpwTxtCcRpHT/BPDsuYEhkVcE88+6dO/lrwTxhEtJ034LBPKzrTlYamsE8ji9/d62xwTyUpnGpnMnBPDmu5Pvr4cE8Adniwp/6wTyBzASdvBPCPO7Tb3pHLcI8JJyspEVHwjzgWHbHvGHCPC5ZqPqyfMI8eA53zS6YwjxSCipTN7TCPJfbljHU0MI89XipsQ3uwjzurlbS7AvDPKOkaF57KsM8oxKuBcRJwzxAqDN60mnDPApBVpKzisM8+oiucHWswzymBBezJ8/DPHX0YKrb8sM82uW5nKQXxDyUXlQVmD3EPBU6p0TOZMQ8vEOcdWKNxDwnWmudc7fEPAKJzQ0l48Q8QazpU58QxTxCfjpSEUDFPBvkSqmxccU82Y1xi8ClxTz+0DokitzFPEwehs9pFsY86moAe85TxjzD5Z++QJXGPDLiCY1r28Y8NHpf8CgnxzxzBglWlXnHPIzO1vQt1Mc8NPIpBQM5yDwUfKq/D6vIPJZEb5TgLsk8q1dAAe7LyTxad5R43I/KPLH9eDgfmMs8M60JgrQ7zTw=";
const BOUNDS="1N5LAHvmLUMAAAAAAAAAAFCN9zF9EShDhAJ79alGK0PU3YP97KMsQ/zup9OrZC1DcpX9ApfeLUNUifQVjjIuQzCW/8Paby5DuErCKo2eLkMsRzfIS8MuQ0gtp+r04C5DNIlQ2GX5LkOmr8YY4g0vQ7xLBq9MHy9DtKGbjkkuL0MS6rcPUjsvQ+j0A+vBRi9D8Je2vN9QL0O4qabB4lkvQx5yMc72YS9DjOmmGj9pL0Pu/M1G2G8vQxzKQ9PZdS9D2hcIOld7L0Ou2P7BYIAvQ5BEbyAEhS9DorfE9UyJL0Ni3PUuRY0vQ0gtUVL1kC9DCr2XvGSUL0M0RgTSmZcvQ4hz8CWami9DMtkfm2qdL0Ngkjt+D6AvQ8yJrZuMoi9DoOjFUeWkL0M8kuGfHKcvQ/BoITM1qS9Dph4kcTGrL0PYMx2BE60vQ2TQkVPdri9D0BH2qJCwL0MYWVoXL7IvQ6RbTw+6sy9DGL0g4DK1L0NAXIC7mrYvQ6D5t7jyty9D+jRz1zu5L0M65TACd7ovQyBfaBCluy9DyD5tyMa8L0Ocohrh3L0vQ1xoTQPovi9DgNozy+i/L0PkSXjJ38AvQ7BES4TNwS9DmHBReLLCL0Myf3gZj8MvQ1Q5ttNjxC9DIje0CzHFL0MMg2of98UvQ5Qaq2a2xi9DVACgM2/HL0P+Wj3TIcgvQ2juqI3OyC9DuBKYpnXJL0NIKqVdF8ovQ/B4ne6zyi9DJCTIkUvLL0MSDSd83ssvQ/Agst9szC9D8KqN6/bML0NUIzzMfM0vQ+Tpy6v+zS9DBE4BsnzOL0NyPH0E984vQ0Th4MZtzy9DhoTuGuHPL0MY4acgUdAvQ3Quava90C9DyBAIuSfRL0N4neGDjtEvQ+yd+nDy0S9DOjYPmVPSL0PUEacTstIvQ0Q1J/cN0y9DzJDiWGfTL0OqbSlNvtMvQ/jMV+cS1C9DSM3iOWXUL0NYKmVWtdQvQzToqk0D1S9D4Dm8L0/VL0NAsucLmdUvQ3jMy/Dg1S9DJthf7CbWL0OUVPwLa9YvQ2jFYlyt1i9D9AnF6e3WL0MoQMy/LNcvQ/g6n+lp1y9DoJPocaXXL0N8XNxi39cvQ9B7PcYX2C9DKrRipU7YL0OmXzsJhNgvQyzjU/q32C9D6N3ZgOrYL0NoGaCkG9kvQyQ+Im1L2S9D/E+I4XnZL0Mq9qkIp9kvQ2aREenS2S9DbiP/iP3ZL0NQCmvuJtovQwaSCB9P2i9DmF5IIHbaL0PcsFr3m9ovQ7qHManA2i9D0J+COuTaL0MEU8mvBtsvQ5BZSA0o2y9DCG4LV0jbL0No1eiQZ9svQ6TMgr6F2y9DpNxI46LbL0OmFXkCv9svQwAzIR/a2y9DKKgfPPTbL0OIlyRcDdwvQwy0soEl3C9DwA0grzzcL0NIypbmUtwvQ3jJFSpo3C9DeDZxe3zcL0PoBVPcj9wvQwxhO06i3C9Dgv6A0rPcL0NcaFFqxNwvQ+IvsRbU3C9D9A582OLcL0ME92Sw8NwvQ3QN9p793C9DZJWQpAndL0OGxmzBFN0vQ6KQmfUe3S9DtEv8QCjdL0PUU1CjMN0vQ7iQJhw43S9D6Ofkqj7dL0NcmcVORN0vQ1iF1gZJ3S9D4lr40UzdL0P0rd2uT90vQxT0CZxR3S9DdmbQl1LdL0MgyFKgUt0vQ7wOgLNR3S9DqOwSz0/dL0NIOpDwTN0vQwY9RRVJ3S9DtMlFOkTdL0NIQGpcPt0vQ1xeTXg33S9DyOVJii/dL0N0FHiOJt0vQyzqqoAc3S9D9DhtXBHdL0P6e/4cBd0vQxBxT7333C9D/m/+N+ncL0O8elOH2dwvQ/wAPKXI3C9DEFFGi7bcL0Nsr5wyo9wvQ54NAJSO3C9DoFjCp3jcL0OwVcBlYdwvQwoEW8VI3C9DtHhwvS7cL0OOKFREE9wvQ5iTxk/22y9D2ELs1NfbL0P8CETIt9svQ6ZznB2W2y9D6FkIyHLbL0OScdK5TdsvQxrTb+Qm2y9DbFBxOP7aL0NWgHOl09ovQwBcDRqn2i9DREi9g3jaL0OwX9TOR9ovQ4jMX+YU2i9DaPwPtN/ZL0Nwbx0gqNkvQ2jdKhFu2S9DgmEkbDHZL0PwUhsU8tgvQ/xjHuqv2C9DxJINzWrYL0NqZmmZItgvQ6DfHCnX1y9DJG1BU4jXL0O4GdzrNdcvQ4QKk8Pf1i9DPD9ap4XWL0OWWhZgJ9YvQ9IFNLLE1S9DrkQyXV3VL0NMxh0b8dQvQ8rn+p9/1C9D7LMbmQjUL0N2rF6si9MvQ0iPUncI0y9DUI46jn7SL0Osi+167dEvQ8zRibtU0S9D1GP1wLPQL0OAUiHtCdAvQ4BnBJFWzy9DStU+6pjOL0MERFUg0M0vQ7BXbUH7zC9D/GBwPhnML0OE7nHmKMsvQwDlLuEoyi9DsOhtqBfJL0NuPPp/88cvQzhj3Wu6xi9D/MlfJGrFL0OuqjIHAMQvQygG8QR5wi9DYM/cidHAL0NU41ZgBb8vQ1T9/YoPvS9D+neME+q6L0MmflPKjbgvQwQFXPDxtS9D6nRlwwuzL0MInpHeza8vQxbKelsnrC9DJODFkwKoL0NYj2lPQ6MvQzw/7AjEnS9DZCO8sFGXL0NEWprdpI8vQ9pFPF5Whi9DdHCBA8t6L0NoqACIDWwvQ+hQVLCAWC9DMIsCPC49L0P4O0iR9BMvQ1hg4O+LzS5DlDhmlrQ0LkM=";
const HEIGHTS="AAAAAAAA8D+H8HnJakTvPxWpbFtUt+4/d/An4BE/7j+V3gSnb9PtP/K8VwaScO0/3BmheEkU7T/rLaeoM73sP394qc5eauw/6rru2Rwb7D+C3OFO687rP1L1jzplhes/EN00gjo+6z+i6Gw/KvnqPwQlevH+teo/4clQ1Yt06j8Pr/X9qjTqP9gfZe479uk/gQYkjSK56T/BemFXRn3pP0d6G8KRQuk/T3ExvfEI6T+oCuZPVdDoPwLfukitmOg/rLw3/Oth6D9uz1YPBSzoP8viIEvt9uc/WGicd5rC5z/VsKA8A4/nP1bYcAcfXOc/Em0/9OUp5z/ueuq6UPjmP4laY55Yx+Y/KjtRXveW5j8j45IqJ2fmPxgMVZjiN+Y/ZSaAmCQJ5j9q/0pv6NrlP4lcyKwpreU/j41MJuR/5T9Gno3wE1PlP9VsZVq1JuU/Z7Yg6MT65D/ATklPP8/kP3hS3HIhpOQ/ElDfX2h55D95NklKEU/kP+NfNYoZJeQ/gltYmX774z+jMa8QPtLjPw7NYqZVqeM/1QDaK8OA4z/pUPWLhFjjPzU6cMmXMOM/7zhk/foI4z/uO+pVrOHiP0qV1xSquuI/Fc2TjvKT4j/tBAUphG3iP4TbkFpdR+I/8vcvqXwh4j8glpKp4PvhP2mZVP6H1uE/EdE/V3Gx4T9QPJtwm4zhP9o5hhIFaOE/nKleEK1D4T84HzFIkh/hPxNZMqKz++A/oEJBEBDY4D+u2XCNprTgP4FdmR12keA/NjzwzH1u4D8uP6avvEvgPyqCi+ExKeA/xMq4hdwG4D+hvXuMd8nfP8oAqaedhd8/83ovyylC3z+Vj35xGv/eP1QfvSBuvN4/xcNOaiN63j+Fm1/qODjePwk6dket9t0/sVYLMn+13T8z3iZkrXTdP4AQAqE2NN0/bVuutBn03D9IqMBzVbTcP8fXALvodNw/uCwdb9I13D8XamF8EffbP5FtcdakuNs/GxMHeIt62z/KMbNixDzbP1KFoZ5O/9o/nlpfOinC2j+A2KRKU4XaP03AIOrLSNo/PoRGOZIM2j/fkx5epdDZP8bAGIQEldk/k5/g265Z2T8XyzObox7ZPxXxufzh49g/iJHeP2mp2D+2WqyoOG/YP9kNqn9PNdg/Edm4Ea371z+wFPSvUMLXP+tSkq85idc/7bHHaWdQ1z9MYak72RfXP6pMEoaO39Y/Id6IrYan1j/iyyUawW/WPxXlezc9ONY/yNKAdPoA1j9EwnZD+MnVP77u1hk2k9U/AAE9cLNc1T/tO1PCbybVP5Jtv45q8NQ/opwQV6O61D/Uaq2fGYXUP/4kw+/MT9Q/GXo10bwa1D/b0o7Q6OXTP65D8XxQsdM/eRMIaPN80z+e0fkl0UjTPy/2Wk3pFNM/Zgchdzvh0j/dP5Y+x63SPx6xTUGMetI/id4XH4pH0j+ezPd5wBTSPxaBGPYu4tE/UPDCOdWv0T/oVFTtsn3RP2fuNLvHS9E/IyTPTxMa0T/ECYdZlejQP9pCsohNt9A/NkOQjzuG0D/Z6UIiX1XQP350x/a3JNA/xZPfiYvozz81MriMEIjPP9KY6Wz+J88/RJzJpFTIzj/dPCiyEmnOP4RxRRY4Cs4/CpDHVcSrzT9PUbL4tk3NP8xvXooP8Mw/U99xmc2SzD9Hndi38DXMP6EYvnp42cs/qjGHemR9yz860cxStCHLPwcYV6Jnxso/fiYZC35ryj89fi0y9xDKP1r+0r/Stsk/J3xqXxBdyT9p+nS/rwPJP1uBkpGwqsg/OJqBihJSyD91cR9i1fnHPyOjaNP4occ/prV6nHxKxz8WR5Z+YPPGP1zyIT6knMY/nPGtokdGxj/5g/h2SvDFP2wd84ismsU/NWjIqW1FxT/BH+OtjfDEPy3O9WwMnMQ/1XUDwulHxD+uMWmLJfTDP+7X6Kq/oMM/iKu0BbhNwz9lKnyEDvvCPxoHehPDqMI/t16DotVWwj80PBglRgXCP0J9dZIUtME/Yy2o5UBjwT+5bqIdyxLBP7oJUj2zwsA/hb+4S/lywD8qfQZUnSPAPywia8s+qb8/HA5SKf8Lvz9LpZrye2++P4/odmG1070/5ZG9uas4vT8KdDtJX568PxUQC2jQBLw/M+LyeP9ruz8z9srp7NO6P4Zi6jOZPLo/GVud3ASmuT+roKR1MBC5P1Iov50ce7g/1u8+Acrmtz92EapaOVO3P0xKaXNrwLY/GE2FJGEutj+kZnRXG521P64r+gabDLU/EyIbQOF8tD+GmiYj7+2zP3A+2eTFX7M/ETGbz2bSsj+RDd1E00WyP32Jl74MurE/nRfy0BQvsT8llhUs7aSwP5fkMJ6XG7A/NW5sKywmrz+BUbJH1RauP2Lxrf4uCa0/LCooDz79qz9wXziQB/OqP2NVKfmQ6qk/q7VoKuDjqD8eJ693+96nP2TQmLPp26Y/1K3yPLLapT9dJxEOXdukP8vumM7y3aM/l/Q96Hzioj+8ah+fBemhPxGAli6Y8aA/xKUY14H4nz91jILbGhKePxoJzYMZMJw/+OsiTp9Smj8KwQC20XmYP4K/C/TapZY/ZLD78urWlD8TXquNOA2TPxIwYDQDSZE/Sd1yTyoVjz+sj08njaSLP3ikjQ0EQYg/4M8aQpbrhD+SL5UpkqWBPzdo7Phg4Xw/XbgM2aiedj/9sbADH4pwP2ewwUOfX2U/D/e5tgWmVD8=";
return { TAIL_START, TAIL_RATE, WIDTHS, BOUNDS, HEIGHTS };
})();
const $rng = (() => {
const{PCG64,highProduct}=$pcg64;
const{BOUNDS,HEIGHTS,TAIL_RATE,TAIL_START,WIDTHS}=$ziggurat_tables;
function unpack(base64){
const bytes=Uint8Array.from(atob(base64),(c)=>c.charCodeAt(0));
const view=new DataView(bytes.buffer);
return Float64Array.from(
{length:bytes.length / 8},(_,i)=>view.getFloat64(8*i,true));
}
const width=unpack(WIDTHS),bound=unpack(BOUNDS),height=unpack(HEIGHTS);
function draw(n,one){
if(n===undefined)return one();
const out=new Float64Array(n);
for(let i=0;i < n;i++)out[i]=one();
return out;
}
function bounded32(bits,range){
if(range===0)return 0;
if(range===0xffffffff)return bits.next32();
const size=range + 1;
let word=bits.next32();
let rest=Math.imul(word,size)>>>0;
if(rest < size){
const threshold=(0xffffffff - range)% size;
while(rest < threshold){
word=bits.next32();
rest=Math.imul(word,size)>>>0;
}
}
return highProduct(word,size);
}
function bounded64(bits,range){
const size=BigInt(range)+ 1n,mask=(1n << 64n)- 1n;
const threshold=(mask - BigInt(range))% size;
for(;;){
bits.next64();
const product=((BigInt(bits.high)<< 32n)|BigInt(bits.low))*size;
if((product&mask)>=threshold)return Number(product>>64n);
}
}
class Generator{
constructor(bits){
this.bits=bits;
}
random(n){
return draw(n,()=>this.bits.nextDouble());
}
uniform(low=0,high=1,n=undefined){
const range=high - low;
return draw(n,()=>low + range*this.bits.nextDouble());
}
integers(low,high=undefined,n=undefined){
if(high===undefined||high===null)[low,high]=[0,low];
const range=high - 1 - low;
if(!Number.isSafeInteger(low)||!Number.isSafeInteger(high)||range < 0
||!Number.isSafeInteger(range)){
throw new RangeError(
`integers(low, high) needs integers low < high; got ${low}, ${high}`);
}
const bounded=range>0xffffffff?bounded64:bounded32;
return draw(n,()=>low + bounded(this.bits,range));
}
standard_normal(n){
return draw(n,()=>this.gauss());
}
normal(mean=0,std=1,n=undefined){
return draw(n,()=>mean + std*this.gauss());
}
gauss(){
const bits=this.bits;
for(;;){
bits.next64();
const{low}=bits,layer=low&0xff;
const size=(bits.high&0x1fffffff)*8388608 +(low>>>9);
const x=low&0x100?-size*width[layer]:size*width[layer];
if(size < bound[layer])return x;
if(layer===0){
for(;;){
const a=-TAIL_RATE*Math.log1p(-bits.nextDouble());
const b=-Math.log1p(-bits.nextDouble());
if(b + b>a*a)return low&0x20000?-(TAIL_START + a):TAIL_START + a;
}
}
const y=(height[layer - 1]- height[layer])*bits.nextDouble()+ height[layer];
if(y < Math.exp(-0.5*x*x))return x;
}
}
shuffle(array){
for(let i=array.length - 1;i>0;i--){
const mask=0xffffffff>>>Math.clz32(i);
let j;
do j=this.bits.next32()&mask;while(j>i);
[array[i],array[j]]=[array[j],array[i]];
}
}
permutation(x){
const out=typeof x==="number"?Int32Array.from({length:x},(_,i)=>i)
:x.slice();
this.shuffle(out);
return out;
}
}
const default_rng=(seed)=>new Generator(new PCG64(seed));
return { Generator, default_rng };
})();
const $backprop_numbers = (() => {
const{getActivation}=$activations;
const{difference,exact,network}=$backprop_check;
const{value}=$backprop_formula;
const{at,distance,matrix,NumpyError,transpose,vector}=$backprop_matrix;
const{CONVENTIONS,steps}=$backprop_steps;
const{default_rng}=$rng;
const MOST=4;
const TOLERANCE=1e-6;
const tenths=(values)=>Array.from(values,(v)=>Math.round(10*v)/ 10||0);
function counts({network:name,loss,samples}){
const sizes=name.split("-").map(Number);
const params=sizes.slice(1).reduce((sum,n,l)=>sum +(sizes[l]+ 1)*n,0);
const each=loss==="cross_entropy_with_logits"?1:sizes.at(-1);
return{weights:params,inputs:samples*sizes[0],targets:samples*each};
}
function numbersOf(state){
const sizes=state.network.split("-").map(Number);
const[rng,wanted,K]=[default_rng(state.seed),counts(state),sizes.at(-1)];
const drawn={weights:[]};
sizes.slice(1).forEach((n,l)=>{
drawn.weights.push(...rng.normal(0,1,sizes[l]*n),...rng.uniform(0.1,0.9,n));
});
drawn.weights=tenths(drawn.weights);
drawn.inputs=tenths(rng.normal(0,1,MOST*sizes[0]));
const classes=state.loss==="cross_entropy_with_logits";
if(state.loss==="mse")drawn.targets=tenths(rng.normal(0,1,MOST*K));
else drawn.targets=[...rng.integers(0,classes?K:2,classes?MOST:MOST*K)];
const out={};
for(const[name,count]of Object.entries(wanted)){
out[name]=state[name].length===count?[...state[name]]:drawn[name].slice(0,count);
}
const keep=(v,lo,hi)=>Math.min(Math.max(v,lo),hi);
if(classes)out.targets=out.targets.map((v)=>keep(Math.floor(v + 0.5),0,K - 1));
else if(state.loss !=="mse")out.targets=out.targets.map((v)=>keep(v,0,1));
return{sizes,...out};
}
function givens({sizes,weights,inputs,targets},{samples,loss},flip){
const turn=(m,flipped)=>(flipped?transpose(m):m);
const env={A0:turn(matrix(samples,sizes[0],inputs),flip.samples)};
let start=0;
sizes.slice(1).forEach((n,l)=>{
const m=sizes[l];
env[`W${l + 1}`]=turn(matrix(m,n,weights.slice(start,start + m*n)),flip.weights);
env[`b${l + 1}`]=vector(weights.slice(start + m*n,start + m*n + n));
start +=m*n + n;
});
const K=sizes.at(-1);
const hot=loss==="cross_entropy_with_logits"
?targets.flatMap((k)=>Array.from({length:K},(_,j)=>Number(j===k))):targets;
env.Y=turn(matrix(samples,K,hot),flip.samples);
return env;
}
function kinksOf(net,name,n){
const{kinks}=getActivation(name);
return net.layers.slice(0,-1).flatMap(({nOut},l)=>
Array.from({length:nOut*n},(_,k)=>k)
.filter((k)=>kinks.some((kink)=>Math.abs(net.store[l].Z[k]- kink)< 1e-4))
.map((k)=>[l + 1,Math.floor(k / n),k % n]));
}
function judge(found,slope,noise,true_){
const{size}=distance(found,slope);
const fits=found.r===slope.r&&found.c===slope.c&&found.flat===slope.flat;
const gaps=fits?found.v.map((v,k)=>Math.abs(v - slope.v[k])):null;
const errors=fits?gaps.map((gap)=>gap /(size||1)):slope.v.map(()=>Infinity);
const seen=!fits||gaps.some((gap,k)=>!(gap - noise.v[k]<=TOLERANCE*size));
const off=distance(found,true_);
const bad=off.far>TOLERANCE*off.size;
return{errors,status:seen?(bad?"wrong":"odd"):"right"};
}
let memo={key:""};
function measure(state){
const{step,...rest}=state;
const key=JSON.stringify(rest);
if(memo.key===key)return memo.found;
const data=numbersOf(state);
const{sizes}=data;
const way=CONVENTIONS[state.convention];
const env=givens(data,state,way.flip);
const n=state.loss==="cross_entropy_with_logits"?state.samples
:state.samples*sizes.at(-1);
const list=steps({...state,sizes,n});
const right=steps({...state,mistake:"none",sizes,n});
list.forEach((it,k)=>{if(it.made)it.right=right[k].node;});
const net=network(state,data);
const true_=exact(net);
let stopped=null;
const turn=(name,m)=>(way.flip[name.includes("W")?"weights":"samples"]
?transpose(m):m);
for(const it of list){
if(it.name==="loss"){
it.status="right";
}else if(stopped){
it.status="lost";
}else{
try{
it.value=value(it.node,env);
env[it.name]=it.value;
it.status="right";
}catch(error){
if(!(error instanceof NumpyError))throw error;
stopped=it;
it.error=error;
it.status="stopped";
}
}
if(!it.back)continue;
const{slope,noise}=difference(net,it.name);
[it.slope,it.true]=[slope,true_[it.name]].map((m)=>turn(it.name,m));
if(it.value)Object.assign(it,judge(it.value,it.slope,turn(it.name,noise),it.true));
}
const found={...data,env,list,n,stopped,loss:net.loss,L:sizes.length - 1,
first:(name,j)=>(way.flip.samples?at(env[name],j,0):at(env[name],0,j)),
kinks:kinksOf(net.it,state.activation,state.samples),
wrong:list.filter((it)=>["wrong","stopped","lost"].includes(it.status))
.map((it)=>it.name)};
memo={key,found};
return found;
}
return { TOLERANCE, counts, numbersOf, measure };
})();
const $backprop_controls = (() => {
const{h,uid}=$dom;
const{menu,seed,slider}=$fields;
const{FUNCTIONS}=$functions;
const{counts}=$backprop_numbers;
const{CONVENTIONS,MISTAKES,place}=$backprop_steps;
const{choice,integer,numbers}=$traits;
const NETWORKS=["2-2-1","2-3-1","2-2-3","3-3-3","2-3-2-1","3-3-3-3","3-4-3-2"];
const ACTIVATIONS=["tanh","logistic","relu","leaky_relu","softplus"];
const LOSSES=[["bce_with_logits","BCE on logits"],
["cross_entropy_with_logits","cross entropy on logits"],["mse","mean squared error"],
["bce","logistic output + BCE"]];
const WAYS=[["rows","rows: A W + b"],["columns","columns: W A + b"],
["torch","torch: A Wᵀ + b"]];
const traits={
network:choice(NETWORKS),
activation:choice(ACTIVATIONS),
loss:choice(LOSSES.map(([name])=>name)),
samples:integer(1,4),
seed:integer(0,9999),
weights:numbers(-5,5,0.1,0,39),
inputs:numbers(-5,5,0.1,0,12),
targets:numbers(-5,5,0.1,0,12),
step:integer(1,19),
mistake:choice(Object.keys(MISTAKES)),
layer:integer(1,3),
convention:choice(Object.keys(CONVENTIONS)),
};
function keepTogether(store){
store.subscribe((changed)=>{
const state=store.values,more={};
const one=state.network.endsWith("-1");
if(one&&state.loss==="cross_entropy_with_logits"){
if(changed.has("network"))more.loss="bce_with_logits";
else more.network="2-2-3";
}
const now={...state,...more};
for(const[name,count]of Object.entries(counts(now))){
const old=changed.has("seed")&&!changed.has(name);
if(state[name].length&&(old||state[name].length !==count))more[name]=[];
}
if(changed.has("loss")&&!changed.has("targets")&&state.targets.length)more.targets=[];
if(changed.has("mistake")&&state.mistake==="relu_mask"&&!changed.has("activation")){
more.activation="relu";
}
if(Object.keys(more).length)store.set(more);
});
}
function where(store){
const id=uid("layer");
const select=h("select",{id,onchange:()=>store.set({layer:Number(select.value)})});
const field=h("div",{class:"field two"},h("label",{for:id},"made in layer"),select);
const sync=()=>{
const{network,mistake,layer}=store.values;
const L=network.split("-").length - 1;
const[low=0,high=0]=MISTAKES[mistake][1](L);
field.hidden=low===high;
const key=`${low} ${high}`;
if(select.dataset.key !==key){
select.dataset.key=key;
select.replaceChildren(...Array.from({length:high - low + 1},(_,k)=>
h("option",{value:low + k},String(low + k))));
}
if(low)select.value=place(mistake,layer,L);
};
store.subscribe(sync);
sync();
return field;
}
function controls(store){
const many=(name,label,list)=>menu(store,name,list,{label});
return h("div",{class:"controls top"},
many("network","network",NETWORKS.map((name)=>[name,name])),
many("activation","hidden layers",ACTIVATIONS.map((name)=>[name,FUNCTIONS[name][0]])),
many("loss","loss",LOSSES),
many("convention","convention",WAYS),
many("mistake","break it",Object.entries(MISTAKES).map(([name,[words]])=>[name,words])),
where(store));
}
function lower(store){
return h("div",{class:"controls"},
slider(store,"samples",traits.samples,{label:"samples"}),
seed(store,"seed",traits.seed));
}
return { traits, keepTogether, controls, lower };
})();
const $backprop_editors = (() => {
const{clamp,h,plain,short,text}=$dom;
const{numbersOf}=$backprop_numbers;
const{CONVENTIONS}=$backprop_steps;
function editors(store){
const tables=h("div",{class:"edits"});
const wrong=h("span",{class:"wrong",role:"alert"});
let[built,boxes]=["",{}];
const write=(name,k,input)=>{
const asked=input.value.trim()===""?NaN:Number(input.value);
const values=[...numbersOf(store.values)[name]];
if(Number.isFinite(asked))values[k]=clamp(asked,-5,5);
store.set({[name]:values});
const kept=numbersOf(store.values)[name][k];
text(wrong,kept===asked?"":`${input.getAttribute("aria-label")} is now ${short(kept)}.`);
sync();
};
function cells(name,words,start,r,c,flip){
const[R,C]=flip?[c,r]:[r,c];
const grid=h("div",{class:"grid-of"});
grid.style.gridTemplateColumns=`repeat(${C}, minmax(0, 64px))`;
for(let i=0;i < R;i +=1){
for(let j=0;j < C;j +=1){
const k=start +(flip?j*c + i:i*c + j);
const index=r===1&&!flip&&name==="weights"?`[${j}]`:`[${i}, ${j}]`;
const input=h("input",{type:"number",min:-5,max:5,step:0.1,
"aria-label":`${words}${index}`,onchange:()=>write(name,k,input)});
boxes[name][k]=input;
grid.append(input);
}
}
return h("fieldset",{},h("legend",{},words),grid);
}
function build({network,samples,loss,convention}){
const sizes=network.split("-").map(Number);
const{flip}=CONVENTIONS[convention];
boxes={weights:[],inputs:[],targets:[]};
const parts=[cells("inputs","X",0,samples,sizes[0],flip.samples)];
let start=0;
sizes.slice(1).forEach((n,l)=>{
parts.push(cells("weights",`W${l + 1}`,start,sizes[l],n,flip.weights));
parts.push(cells("weights",`b${l + 1}`,start + sizes[l]*n,1,n,false));
start +=(sizes[l]+ 1)*n;
});
const classes=loss==="cross_entropy_with_logits";
parts.push(cells("targets",classes?"class of each sample":"Y",0,samples,
classes?1:sizes.at(-1),flip.samples));
tables.replaceChildren(...parts);
}
function sync(){
const state=store.values;
const key=[state.network,state.samples,state.loss,state.convention].join();
if(key !==built)build(state);
built=key;
const now=numbersOf(state);
for(const name of["weights","inputs","targets"]){
now[name].forEach((v,k)=>{boxes[name][k].value=plain(v);});
}
}
store.subscribe((changed)=>{
if(["network","samples","loss","convention","seed","weights","inputs","targets"]
.some((name)=>changed.has(name)))sync();
});
sync();
return h("details",{class:"fold"},h("summary",{},"Change weights, inputs and targets"),
tables,wrong);
}
return { editors };
})();
const $backprop_figure = (() => {
const{attr,fmt,s}=$dom;
const{title}=$backprop_show;
const[ROW,R]=[46,19];
function layout(width,sizes){
const most=Math.max(...sizes),L=sizes.length - 1;
const[left,right]=[R + 12,width - 76];
const dW=right - left < 92*L?48:32;
const top=dW + 8;
return{height:top + most*ROW + 8,loss:[width - 26,top +(most*ROW)/ 2],dW,
units:sizes.map((n,l)=>Array.from({length:n},(_,j)=>
[left +((right - left)*l)/ L,top + ROW*((most - n)/ 2 + j + 0.5)]))};
}
function reached(list,at){
return Object.fromEntries(list.slice(0,at + 1)
.filter((it)=>it.status !=="lost").map((it)=>[it.name,it.status]));
}
const mark=(status)=>({wrong:" bad",stopped:" bad"}[status]??"");
const short=(v)=>(Math.abs(v)< 0.1?(Math.round(100*v)/ 100||0).toFixed(2)
.replace("-","−"):fmt(v,Math.abs(v)>=9.995?3:2));
function drawing(){
const el=s("svg",{role:"img","aria-label":"The network"});
function draw(found,at,width){
const{sizes,list,env}=found;
const L=sizes.length - 1;
const{height,units,loss,dW:line}=layout(width,sizes);
const done=reached(list,at);
const{name:now,layer}=list[at];
const what=now[0]==="d"?now.slice(0,2):now==="loss"?"loss":now[0];
const first=what==="dZ"&&layer===L&&!done[`dA${L}`];
attr(el,{viewBox:`0 0 ${width} ${height}`,height});
const kids=[];
const text=(x,y,words,kind="")=>kids.push(s("text",{x,y,class:kind,
"text-anchor":"middle"},words));
const from=(l)=>units[l][0][0];
for(let l=1;l <=L;l +=1){
const lines=units[l - 1].flatMap(([x1,y1])=>units[l].map(([x2,y2])=>
`M${(x1 + R).toFixed(1)} ${y1}L${(x2 - R).toFixed(1)} ${y2}`)).join("");
const dW=done[`dW${l}`];
const lit=(["Z","dW"].includes(what)&&layer===l)||(what==="dA"&&layer + 1===l);
kids.push(s("path",{d:lines,class:`wire${dW ? ` told${mark(dW)}` : ""}${
        lit ? " now" : ""}`,"data-wires":l}));
const middle=(from(l - 1)+ from(l))/ 2;
text(middle,16,title(`W${l}`),lit?"name ink-green":"ink-green");
if(dW){
text(middle,line,`d${title(`W${l}`)}${mark(dW) ? " ✗" : ""}`,
mark(dW)?"ink-red":"ink-purple");
}
}
const out=units[L].map(([x,y])=>`M${x + R} ${y}L${loss[0] - 16} ${loss[1]}`).join("");
const atLoss=what==="loss"||first||(what==="dA"&&layer===L);
kids.push(s("path",{d:out,class:`wire${atLoss ? " now" : ""}`}));
units.forEach((column,l)=>{
const hidden=done[`A${l}`]!==undefined;
const value=l===0||hidden?`A${l}`:done[`Z${l}`]?`Z${l}`:null;
const grad=done[`dZ${l}`]??done[`dA${l}`];
const lit=["Z","A","dZ","dA","db"].includes(what)&&layer===l;
const name=title(value??`Z${l}`);
text(from(l),16,name,`name ${value ? "ink-blue" : ""}`);
if(grad){
const which=title(done[`dZ${l}`]?`dZ${l}`:`dA${l}`);
text(from(l),32,`${which}${mark(grad) ? " ✗" : ""}`,
mark(grad)?"ink-red":"ink-purple");
}
column.forEach(([x,y],j)=>{
if(grad)kids.push(s("circle",{cx:x,cy:y,r:R + 4,class:`ring${mark(grad)}`}));
kids.push(s("circle",{cx:x,cy:y,r:R,class:`unit${value ? " seen" : ""}${
          lit ? " now" : ""}`}));
if(l){
const db=done[`db${l}`];
kids.push(s("circle",{cx:x - R + 1,cy:y + R - 1,r:4,
class:`bias${db ? ` told${mark(db)}` : ""}${lit && what === "db" ? " now" : ""}`}));
}
if(value&&env[value]){
const v=found.first(value,j);
text(x,y + 4,short(v),"at");
}
});
});
kids.push(s("rect",{x:loss[0]- 16,y:loss[1]- 14,width:40,height:28,rx:5,
class:`unit${done.loss ? " seen" : ""}${atLoss ? " now" : ""}`}));
text(loss[0]+ 4,loss[1]+ 4,done.loss?fmt(found.loss,2):"L","at");
text(loss[0]+ 4,loss[1]- 20,"L","name");
el.replaceChildren(...kids);
attr(el,{"aria-label":`The network ${sizes.join("-")}. On show: ${title(now)}.${
      list.slice(0, at + 1).some((it) => mark(it.status))
        ? ` Marked as wrong: ${list.slice(0, at + 1).filter((it) => mark(it.status))
          .map((it) => title(it.name)).join(", ")}.` : ""}`});
}
return{el,draw};
}
return { drawing };
})();
const $backprop_words = (() => {
const{fmt}=$dom;
const{FUNCTIONS}=$functions;
const{said,title}=$backprop_show;
const list=(names)=>names.map(title).join(", ");
const SLOPES={tanh:"1 − f(z)²",logistic:"σ(z) (1 − σ(z))",relu:"1 for z > 0, else 0",
leaky_relu:"1 for z > 0, else 0.01",softplus:"the logistic function"};
function meaning({name,layer},{L,n},{loss,activation}){
const what=name[0]==="d"?name.slice(0,2):name[0];
if(what==="l"){
return loss==="mse"?"The mean of the squared errors: one number."
:"How surprised the network is by the targets, on average: one number.";
}
if(layer===L&&(what==="dZ"||what==="dA")&&!(loss==="bce"&&what==="dZ")){
const size=`divided by ${n}, the number of terms in the mean.`;
if(loss==="mse")return `Backward begins: twice the error, ${size}`;
return loss==="bce"
?`Backward begins: the slope of the logarithms, ${size}`
:`Backward begins: prediction minus target, ${size}`;
}
return{
Z:`Layer ${layer}: what comes in times the weights, plus the bias.`,
A:`The activation function, entry by entry${layer < L && activation !== "logistic"
      ? `: f is ${FUNCTIONS[activation][0]}` : ""}.`,
dA:`The error of layer ${layer + 1} sent back through its weights.`,
dZ:`Times the slope of the activation function, taken at z: ${
      SLOPES[layer === L ? "logistic" : activation]}.`,
dW:"What came in times the error, summed over the samples.",
db:"The error, summed over the samples.",
}[what];
}
function harmless({mistake,activation},{sizes,list:all,n}){
const made=all.find((it)=>it.made);
if(mistake==="relu_mask"&&activation !=="relu"){
return "This network has no ReLU, so there is no mask to take wrongly.";
}
if(mistake==="forget_N"&&n===1)return "The mean has one term, and 1/N is 1.";
if(mistake==="slope_at_a"&&/relu/.test(activation)){
return "a is positive exactly where z is, so this slope is the same at both. The code is "
+ "wrong all the same: with tanh it would show.";
}
if(mistake==="index_slip"&&sizes[made.layer]===sizes[made.layer + 1]){
return "Both layers have the same number of units, so the two indices are one.";
}
if(mistake==="relu_mask")return "The error is 0 wherever z is negative: no mask is needed.";
return "With these numbers the mistake changes nothing.";
}
function remark({mistake},{list:all,sizes,n}){
const made=all.find((it)=>it.made);
if(mistake.startsWith("transpose")){
return "The sizes happen to be equal, so no shape complains: only the differences see it.";
}
if(mistake==="forget_W"&&sizes[made.layer + 1]===1){
return "NumPy stretches the single column without a word: broadcasting hides the mistake.";
}
if(mistake==="forget_N"){
return `All are ${n} times too large: the direction is right, so training hides it as a `
+ `${n} times larger learning rate.`;
}
if(mistake==="wrong_sign")return "A step against such a gradient climbs.";
if(mistake==="relu_mask")return "a is never negative, so this mask is always 1.";
return "";
}
function verdict(state,found,at){
const{list:all,stopped}=found;
const now=all[at],seen=all.slice(0,at + 1),last=at===all.length - 1;
const made=all.findIndex((it)=>it.made);
const bad=seen.filter((it)=>it.status==="wrong").map((it)=>it.name);
if(stopped&&all.indexOf(stopped)<=at){
const{kind}=stopped.error;
return{level:"bad",text:`NumPy stops at ${title(stopped.name)} with ${
      kind === "IndexError" ? "an IndexError" : "a ValueError"}: nothing after it is computed. `
+ "A mistake that breaks a shape is the kind one: you hear of it at once."};
}
if(!now.back)return{level:"",text:"Forward: nothing to compare yet."};
const odd=seen.filter((it)=>it.status==="odd");
const worst=Math.max(...seen.flatMap((it)=>[...(it.errors??[])]));
if(!bad.length&&(odd.length||!(worst < 1e-3))){
const kink=found.kinks[0];
return{level:"odd",text:kink
?`The backward pass is right, the difference is not: in layer ${kink[0]}, unit ${
        kink[1] + 1}, sample ${kink[2] + 1}, z is at the kink. There a central difference `
+ "averages the slopes of both sides."
:state.loss==="bce"?"The backward pass is right, but an output is so close to 0 or 1 that "
+ "neither 1 / p nor a difference keeps its digits. This is why one works with logits."
:"The backward pass is right; the difference drowns in rounding, so far is the output "
+ "from the target."};
}
if(!bad.length){
if(last&&state.mistake !=="none"){
return{level:"",text:`Nothing is wrong! ${harmless(state, found)}`};
}
const so=made>at?" The mistake is still to come.":"";
return{level:"good",text:`${last ? "All gradients agree" : "So far all gradients agree"
    } with the central differences: largest relative error ${fmt(worst, 1)}.${so}`};
}
const good=seen.filter((it)=>it.back&&!bad.includes(it.name)).map((it)=>it.name);
const note=remark(state,found);
const source=title(all[made].name);
const head=`Wrong${last ? "" : " so far"}: ${list(bad)}.${good.length
    ? ` Right: ${list(good)}.` : ""}`;
let why=`The mistake is made in ${source} and travels on towards the input. What was `
+ "computed before it, nearer to the loss, never sees it.";
if(bad.length===1&&/^d[Wb]/.test(bad[0])){
why=`No other operator uses ${source}: the mistake stays where it was made.`;
}else if(!good.length){
why="The mistake stands at the loss, where the backward pass begins: all lies upstream.";
}else if(bad.length&&good.some((name)=>all.findIndex((it)=>it.name===name)>made)){
why=`The mistake is made in ${source}; an error can only travel on towards the input.`;
}
return{level:"bad",text:[head,why,last||now.made?note:""].join(" ").trim()};
}
function summary(state,found,at,words){
const now=found.list[at];
const numbers=now.name==="loss"?fmt(found.loss)
:now.value?[...now.value.v].map((v)=>fmt(v,3)).join(", "):"not computed";
const worst=Math.max(...now.errors??[]);
const errors=now.errors&&!Number.isNaN(worst)?` Largest relative error ${fmt(worst, 1)}.`
:"";
return `Step ${at + 1} of ${found.list.length}, ${now.back ? "backward" : "forward"}: ${
    said(now.name)} equals ${words}. Values: ${numbers}.${errors} ${
    verdict(state, found, at).text}`;
}
return { meaning, verdict, summary };
})();
const $backprop_panel = (() => {
const{fmt,h,text}=$dom;
const{code,entry}=$backprop_formula;
const{shapeOf}=$backprop_matrix;
const{TOLERANCE}=$backprop_numbers;
const{box,equation,formula,shapes,symbol,title}=$backprop_show;
const{lossCode,lossFormula,lossNote,lossParts}=$backprop_loss;
const{meaning}=$backprop_words;
const error=(x)=>(Number.isFinite(x)?fmt(x,x < 1e-3?1:2):"–");
const spot=(m,[i,j])=>(m.flat?`[${j}]`:`[${i}, ${j}]`);
function panel(store){
const p={head:h("p",{}),formula:h("p",{class:"formula"}),
right:h("p",{class:"caption"}),
spoken:h("span",{class:"hidden"}),numpy:h("code",{class:"numpy"}),
shapes:h("p",{class:"caption"}),numbers:h("div",{class:"numbers"}),
one:h("p",{class:"made"}),refused:h("div",{class:"refused",role:"alert"})};
const el=h("div",{class:"what"},p.head,p.formula,p.right,h("p",{},p.numpy),p.shapes,
p.numbers,p.refused,p.one);
const chosen=(m)=>store.get("cell").map((k,axis)=>Math.min(k,(axis?m.c:m.r)- 1));
const go=(i,j)=>{
store.set({cell:[i,j]});
el.querySelector(".result td[tabindex='0']")?.focus();
};
function key(event,m){
const[i,j]=chosen(m);
const to={ArrowUp:[i - 1,j],ArrowDown:[i + 1,j],ArrowLeft:[i,j - 1],
ArrowRight:[i,j + 1],Home:[i,0],End:[i,m.c - 1]}[event.key];
if(!to)return;
event.preventDefault();
if(to[0]>=0&&to[1]>=0&&to[0]< m.r&&to[1]< m.c)go(...to);
}
function lossStep(state,found){
const{nodes,words}=lossFormula(state,found);
p.formula.replaceChildren(symbol("loss")," = ",...nodes);
text(p.spoken,`The loss is ${words}`);
text(p.numpy,lossCode(state,found));
text(p.shapes,`Many numbers go in, one comes out.${lossNote(state, found)}`);
p.numbers.replaceChildren(...lossParts(state,found));
text(p.one,"");
return words;
}
function result(it,env){
const m=it.value,cell=chosen(m);
const off=(i,j)=>it.status==="wrong"&&it.errors.length !==m.v.length;
const bad=(i,j)=>off(i,j)||(it.status==="wrong"
&&it.errors[i*m.c + j]>TOLERANCE);
const grid={at:(i,j)=>i===cell[0]&&j===cell[1],choose:go,key};
const left=h("div",{class:"half"},...equation(it.node,env,cell,true),
h("span",{class:"sign"},"="));
const own=box(m,[symbol(it.name)],{bad,grid,
label:`${title(it.name)}, shape ${shapeOf(m)}`});
text(p.one,`Entry ${spot(m, cell)}: ${entry(it.node, env, ...cell)} = ${
      fmt(m.v[cell[0] * m.c + cell[1]], 3)}`);
if(!it.back)return[left,own];
const fits=it.errors.length===m.v.length&&it.slope.r===m.r;
const lit=fits?grid.at:null;
const plainBox=(words,values,how)=>{
const out=box(values,[words],{...how,label:`${words} of ${title(it.name)}`});
out.querySelector(".cap").classList.add("plain");
if(shapeOf(values)===shapeOf(m))out.querySelector(".dims").remove();
return out;
};
return[left,h("div",{class:"half"},own,h("div",{class:"half beside"},
plainBox("central difference",it.slope,{lit}),
plainBox("relative error",{...it.slope,v:Float64Array.from(it.errors)},
{lit,write:error,bad:(i,j)=>it.status==="wrong"
&&!(it.errors[i*it.slope.c + j]<=TOLERANCE)})))];
}
function draw(state,found,at){
const it=found.list[at],{env}=found;
p.head.replaceChildren(h("b",{},`Step ${at + 1} of ${found.list.length}, ${
      it.back ? "backward" : "forward"}: ${title(it.name)}. `),meaning(it,found,state));
p.refused.hidden=it.status !=="stopped"&&it.status !=="lost";
p.right.hidden=true;
if(it.name==="loss")return lossStep(state,found);
const{nodes,words}=formula(it.node);
p.formula.replaceChildren(...[symbol(it.name)," = ",...nodes]);
p.right.hidden=!it.made;
if(it.made){
p.right.replaceChildren("The mistake. Right is ",symbol(it.name)," = ",
...formula(it.right).nodes,", in NumPy ",h("code",{},code(it.right)),".");
}
text(p.numpy,`${it.name} = ${code(it.node)}`);
if(it.status==="lost"){
text(p.refused,`Not computed: NumPy stopped at ${title(found.stopped.name)}.`);
p.numbers.replaceChildren();
text(p.shapes,"");
text(p.one,"");
}else if(it.status==="stopped"){
const{kind,message}=it.error;
p.refused.replaceChildren(h("code",{},`${kind}: ${message}`));
p.numbers.replaceChildren(h("div",{class:"half"},...equation(it.node,env)));
text(p.shapes,kind==="IndexError"?"This index does not exist:"
:"These shapes do not fit:");
text(p.one,"");
}else{
const wanted=it.slope??it.value;
const wrong=shapeOf(wanted)!==shapeOf(it.value);
text(p.shapes,`Shapes: ${shapes(it.node, env)} → ${shapeOf(it.value)}${
        wrong ? `, and ${shapeOf(wanted)} is needed` : ""}`);
p.numbers.replaceChildren(...result(it,env));
}
return words;
}
return{el,draw};
}
return { panel };
})();
const $backprop_presets = (() => {
const REST={network:"2-3-1",activation:"tanh",loss:"bce_with_logits",samples:2,
seed:57,weights:[],inputs:[],targets:[],step:6,mistake:"none",layer:2,
convention:"rows"};
const PRESETS=[
{name:"all is right",set:{step:5},
look:"Backward begins at the loss with prediction minus target. Press Next: each gradient is "
+ "made from the one before it, and the central differences agree to nine digits."},
{name:"three outputs",set:{network:"2-2-3",loss:"cross_entropy_with_logits",step:5},
look:"Softmax with cross entropy, and the loss's gradient has the same form: P − Y. Its rows "
+ "sum to 0: what one class gains the others lose."},
{name:"square trap",set:{network:"3-3-3",samples:3,mistake:"transpose_dW",step:11},
look:"A transpose is missing in dW², and nothing stops, because every matrix is square. Take "
+ "4 samples and NumPy refuses. So test with sizes that all differ."},
{name:"f′(a)",set:{network:"2-3-2-1",activation:"logistic",mistake:"slope_at_a",
layer:1},
look:"The slope is taken at a instead of z in layer 1. Guess which gradients go wrong, then "
+ "press Last. Move the mistake to layer 2 and see the red spread."},
{name:"forget W",set:{mistake:"forget_W",step:11},
look:"The error is passed on without its weights. It has one column where three are needed, "
+ "and NumPy stretches it: no error message, only wrong numbers."},
{name:"the mask that is always 1",set:{activation:"relu",mistake:"relu_mask",
layer:1,step:11,network:"2-3-2-1",loss:"mse"},
look:"ReLU's mask is taken from a ≥ 0, which always holds. A published tutorial had this "
+ "bug, and its network trained all the same. Only the differences notice."},
{name:"index slip",set:{mistake:"index_slip",step:11},
look:"The last entry of dA¹ uses the number of units of the next layer. With 2-2-3 the index "
+ "does not exist and Python says so; here it does, and one column is wrong."},
{name:"1/N",set:{mistake:"forget_N",step:11,samples:4},
look:"Without 1/N every gradient is 4 times too large. Cut the batch to one sample and the "
+ "mistake is gone: a check on one sample cannot find it."},
{name:"at a kink",set:{activation:"relu",samples:1,step:11,
weights:[0.5,0.5,-0.4,1,-1,0.8,0,0.3,0.2,1,-0.7,0.6,0.1],inputs:[1,-0.5],
targets:[1]},
look:"Here the code is right and the check fails: one z is exactly 0, ReLU's kink, where the "
+ "difference averages the slopes 0 and 1. Change an input a little and it passes."},
];
return { REST, PRESETS };
})();
const $backprop_style = (() => {
const STYLE=`
.controls.top .field { grid-template-columns: 7em minmax(0, 1fr); }
.wire { stroke: var(--line); fill: none; stroke-width: 1.3; }
.wire.told { stroke: var(--purple); stroke-width: 1.8; }
.wire.now { stroke: var(--fg); stroke-width: 3; }
.wire.told.now { stroke: var(--purple); }
.unit { fill: var(--paper); stroke: var(--edge); stroke-width: 1.3; }
.unit.seen { stroke: var(--blue); fill: color-mix(in oklab, var(--blue) 9%, var(--paper)); }
.unit.now { stroke: var(--fg); stroke-width: 3; }
.ring { fill: none; stroke: var(--purple); stroke-width: 2; }
.bias { fill: var(--paper); stroke: var(--edge); }
.bias.told { fill: var(--purple); stroke: var(--purple); } .bias.now { stroke: var(--fg); stroke-width: 3; }
.wire.bad, .wire.bad.now, .ring.bad { stroke: var(--red); stroke-dasharray: 5 3; }
.bias.told.bad { fill: var(--red); stroke: var(--red); }
svg text.at { stroke-width: 0; font-size: 11px; }
.ops { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; margin-top: 8px; }
.ops button { padding: 1px 6px; min-width: 34px; font-size: 13px; border-style: dashed;
  color: var(--soft); }
.ops button.done { border-style: solid; color: var(--fg); }
.ops button.wrong, .ops button.stopped { border-color: var(--red); color: var(--red-ink); }
.ops button.lost { text-decoration: line-through; }
.ops button[aria-current] { background: var(--fg); color: var(--paper); border-color: var(--fg);
  border-style: solid; }
.ops button.wrong[aria-current], .ops button.stopped[aria-current] { background: var(--red-ink); }
.ops .way { color: var(--soft); font-size: 12.5px; }
.what { margin-top: 12px; padding-top: 10px; border-top: 1px solid var(--line); }
.what b { font-weight: 600; }
.formula { font: 19px/1.9 "STIX Two Text", "Times New Roman", serif; }
.formula sup, .formula sub, .cap sup, .cap sub { font-size: .68em; line-height: 0; }
.v { white-space: nowrap; } .v sup { font-style: normal; }
.val { color: var(--blue-ink); } .par { color: var(--green-ink); } .grad { color: var(--purple-ink); }
.numpy { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.numbers { display: flex; flex-wrap: wrap; gap: 8px 6px; align-items: center; margin-top: 6px; }
.numbers .half { min-width: 0; display: flex; flex-wrap: wrap; gap: 8px 6px; align-items: center; }
.numbers .beside { margin-left: 4px; padding-left: 10px; border-left: 1px solid var(--line); }
.sign { font: 18px "STIX Two Text", "Times New Roman", serif; padding: 0 1px 18px; }
.mat { max-width: 100%; overflow-x: auto; }
.mat .cap { text-align: center; font: 13px/1.4 "STIX Two Text", "Times New Roman", serif;
  white-space: nowrap; }
.mat .cap.plain { font: 12.5px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--soft); }
.dims { color: var(--soft); font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; }
table.m { border-collapse: separate; border-spacing: 0; margin: 0 auto; padding: 1px 4px;
  border: solid var(--fg); border-width: 0 1.5px; border-radius: 5px; }
.m td { padding: 1px 5px; text-align: right; font-size: 13px; font-variant-numeric: tabular-nums;
  white-space: nowrap; height: 24px; }
.m.result td { cursor: pointer; }
.m td.lit { background: color-mix(in oklab, var(--accent) 18%, var(--paper)); }
.m td[aria-selected=true] { box-shadow: inset 0 0 0 1.5px var(--accent); }
.m td.bad { background: color-mix(in oklab, var(--red) 20%, var(--paper)); font-weight: 600; }
.m td.bad::after { content: "✗"; font-size: 10px; color: var(--red-ink); }
@container (max-width: 420px) { .m td { padding: 1px 3px; font-size: 12.5px; }
  .m td.bad { font-weight: 400; } }
.m.result td:focus-visible { outline-offset: -2px; }
.refused { border-left: 3px solid var(--red); padding-left: 10px; margin-top: 6px; }
.refused code { font: 12.5px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
.made { color: var(--soft); font-size: 13px; margin-top: 4px; overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums; }
.made:empty { display: none; }
.verdict[data-level] { font-weight: 400; } .verdict[data-level] b { font-weight: 600; }
.verdict[data-level=bad] { border-left: 3px solid var(--red); padding-left: 10px; }
.verdict[data-level=good] { border-left: 3px solid var(--green); padding-left: 10px; }
.verdict[data-level=odd] { border-left: 3px solid var(--accent); padding-left: 10px; }
.fold { margin-top: 10px; } .fold summary { cursor: pointer; padding: 4px 0; font-weight: 600; }
.grid-of { display: grid; gap: 4px; margin: 2px 0 8px; }
.grid-of input { min-width: 0; }
.edits { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 4px 20px; }
@media print { .ops, .fold { display: none; } }
`;
return { STYLE };
})();
const $backprop_timeline = (() => {
const{attr,h,text}=$dom;
const{button}=$fields;
const{title}=$backprop_show;
const SIGNS={wrong:" ✗",stopped:" ✗",odd:" ?"};
function timeline(go){
const el=h("div",{class:"ops",role:"group","aria-label":"Operators"});
let names="";
const buttons=()=>[...el.querySelectorAll("button")];
el.addEventListener("keydown",(event)=>{
const all=buttons(),at=all.findIndex((b)=>b.tabIndex===0);
const to={ArrowRight:at + 1,ArrowLeft:at - 1,Home:0,End:all.length - 1}[event.key];
if(to===undefined)return;
event.preventDefault();
if(!all[to])return;
go(to);
all.forEach((b,k)=>{b.tabIndex=k===to?0:-1;});
all[to].focus();
});
return{el,
draw({list},at){
const key=list.map((it)=>it.name).join();
if(key !==names){
const back=list.findIndex((it)=>it.back);
const make=(it,k)=>button("",()=>go(k),{"data-op":it.name});
el.replaceChildren(h("span",{class:"way"},"forward"),
...list.slice(0,back).map(make),h("span",{class:"way"},"backward"),
...list.slice(back).map((it,k)=>make(it,back + k)));
}
names=key;
buttons().forEach((b,k)=>{
const{name,status}=list[k];
const seen=k <=at?status:"";
text(b,title(name)+(SIGNS[seen]??""));
b.className=k <=at?`done ${status}`:"";
b.tabIndex=k===at?0:-1;
if(k===at)b.setAttribute("aria-current","step");
else b.removeAttribute("aria-current");
attr(b,{"aria-label":`Step ${k + 1}: ${title(name)}${
          { wrong: ", wrong", stopped: ", NumPy stops here", lost: ", not computed",
            odd: ", the difference fails" }[seen] ?? ""}`});
});
}};
}
return { timeline };
})();
const $loop = (() => {
const tasks=new Set();
let pending=0;
const frames={count:0,last:0,longest:0,total:0};
function ready(task){
return task.wanted&&task.visible&&!document.hidden;
}
function schedule(){
if(pending)return;
for(const task of tasks){
if(ready(task)){
pending=requestAnimationFrame(run);
return;
}
}
}
function run(now){
pending=0;
const start=performance.now();
for(const task of tasks){
if(!ready(task))continue;
task.wanted=false;
task.draw(now);
if(!task.wanted)task.el.removeAttribute("aria-busy");
}
frames.last=performance.now()- start;
frames.longest=Math.max(frames.longest,frames.last);
frames.total +=frames.last;
frames.count +=1;
schedule();
}
if(typeof document !=="undefined"){
document.addEventListener("visibilitychange",schedule);
}
function animate(el,draw){
const task={el,draw,wanted:false,visible:true};
const watch=new IntersectionObserver((entries)=>{
task.visible=entries[entries.length - 1].isIntersecting;
schedule();
},{rootMargin:"100px"});
watch.observe(el);
tasks.add(task);
return{
ask(){
task.wanted=true;
if(!el.hasAttribute("aria-busy"))el.setAttribute("aria-busy","true");
schedule();
},
stop(){
tasks.delete(task);
watch.disconnect();
},
};
}
function measured(el,changed){
let width=640;
const watch=new ResizeObserver(([entry])=>{
const now=Math.round(entry.contentRect.width);
if(now===0||now===width)return;
width=now;
changed();
});
watch.observe(el);
return{
read(){
width=el.clientWidth||width;
},
width:()=>Math.max(280,width),
stop:()=>watch.disconnect(),
};
}
function scene({box,store,el,speech}){
let loop=null;
const ask=()=>loop?.ask();
const size=measured(el,ask);
return{
ask,
width:size.width,
live(draw,{end,heard=ask}={}){
loop=animate(box,draw);
store.subscribe(heard);
size.read();
draw();
return()=>{
end?.();
loop.stop();
size.stop();
speech.stop();
};
},
};
}
function calm(){
return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
return { frames, animate, measured, scene, calm };
})();
const $presets = (() => {
const{attr,h,text}=$dom;
const{button}=$fields;
const{same}=$store;
function presets(store,list,rest){
const look=h("p",{class:"look","aria-live":"polite"});
const buttons=list.map((preset)=>button(preset.name,()=>{
store.set({...rest,...preset.set});
tell(preset);
},{"aria-pressed":"false"}));
const tell=(preset)=>text(look,`${preset.name}: ${preset.look}`);
const sync=()=>list.filter((preset,i)=>{
const wanted={...rest,...preset.set};
const on=Object.keys(wanted).every((name)=>same(store.get(name),wanted[name]));
attr(buttons[i],{"aria-pressed":on});
return on;
});
store.subscribe(sync);
store.atRest(()=>sync().forEach(tell));
sync();
const group=h("div",{class:"presets",role:"group","aria-label":"Examples"},
...buttons);
return{group,look,clear:()=>text(look,"")};
}
return { presets };
})();
const $ui = (() => {
const{button}=$fields;
const{h,text}=$dom;
function readings(names){
const cells={};
const list=h("dl",{class:"readings"},...Object.entries(names).map(([key,name])=>{
cells[key]=h("dd",{"data-reading":key});
const title=h("dt",{},...(Array.isArray(name)?name:[name]));
cells[key].title=title;
return h("div",{},title,cells[key]);
}));
return{
list,
update(values){
for(const[key,value]of Object.entries(values)){
text(cells[key],value??"");
cells[key].parentNode.hidden=value===null;
}
},
};
}
function speaker(pause=700){
const el=h("p",{class:"hidden","aria-live":"polite","data-summary":""});
let timer=null;
return{
el,
say(sentence){
clearTimeout(timer);
timer=setTimeout(()=>text(el,sentence),pause);
},
stop(){
clearTimeout(timer);
},
};
}
async function toClipboard(code,area){
try{
await navigator.clipboard.writeText(code);
return true;
}catch{
area.focus();
area.select();
try{
return document.execCommand("copy");
}catch{
return false;
}
}
}
function copier(sources){
const area=h("textarea",{class:"copy",readonly:true,spellcheck:"false",
"aria-label":"The code to copy",hidden:true});
const said=h("span",{class:"said",role:"status"});
const close=button("Close",()=>{
area.hidden=true;
close.hidden=true;
text(said,"");
},{hidden:true});
const buttons=sources.map(([name,code])=>button(`Copy as ${name}`,async()=>{
area.value=code();
area.hidden=false;
close.hidden=false;
const done=await toClipboard(area.value,area);
if(!done){
area.focus();
area.select();
}
text(said,done?`${name} code copied.`
:"The code is selected: press Ctrl+C or ⌘C to copy it.");
}));
return{buttons:[...buttons,close,said],area};
}
function bar(...parts){
return h("div",{class:"bar"},...parts);
}
return { readings, speaker, copier, bar };
})();
const $backprop_stepper = (() => {
const{backpropNumPy,backpropTorch}=$code_backprop;
const{attr,fmt,h,text}=$dom;
const{button}=$fields;
const{controls,keepTogether,lower,traits}=$backprop_controls;
const{editors}=$backprop_editors;
const{drawing}=$backprop_figure;
const{measure}=$backprop_numbers;
const{panel}=$backprop_panel;
const{PRESETS,REST}=$backprop_presets;
const{title}=$backprop_show;
const{STYLE}=$backprop_style;
const{timeline}=$backprop_timeline;
const{summary,verdict}=$backprop_words;
const{calm,scene}=$loop;
const{presets}=$presets;
const{bar,copier,readings,speaker}=$ui;
const NOTE="In the units: the values of the first sample. Blue: forward values, green: "
+ "parameters, purple: gradients. Red and ✗: off by more than a millionth. A relative error "
+ "compares with the largest entry. Choose a cell to see how it is made.";
const PACE=1100;
function view({store,box}){
keepTogether(store);
const where=()=>Math.min(store.get("step"),measure(store.values).list.length)- 1;
const go=(k)=>store.set({step:k + 1});
const figure=drawing();
const ops=timeline((k)=>{playing=false;go(k);});
const shown=panel(store);
const said=h("p",{class:"verdict"});
const numbers=readings({loss:"loss",error:"largest relative error so far",
wrong:"wrong gradients so far"});
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{ask,live,width}=scene({box,store,el:figure.el,speech});
const{cell,...start}=store.values;
let[playing,last]=[false,0];
const copies=copier([["NumPy",()=>backpropNumPy(measure(store.values),store.values)],
["PyTorch",()=>backpropTorch(measure(store.values),store.values)]]);
const end=()=>measure(store.values).list.length - 1;
const halt=(to)=>()=>{playing=false;go(to());};
const first=button("First",halt(()=>0));
const before=button("Previous",halt(()=>where()- 1));
const next=button("Next",halt(()=>where()+ 1),{class:"main"});
const final=button("Last",halt(end));
const play=button("Play",()=>{
playing=!playing;
if(playing&&where()===end())go(0);
if(playing&&calm()){
playing=false;
go(end());
}
last=0;
ask();
});
const run=(now)=>{
if(!playing)return;
if(where()>=end())playing=false;
else if(last&&now - last>=PACE){
last=now;
go(where()+ 1);
}else if(!last)last=now;
ask();
};
function report(found,at){
const seen=found.list.slice(0,at + 1);
const errors=seen.flatMap((it)=>(it.errors?[...it.errors]:[]));
const bad=seen.filter((it)=>["wrong","stopped","lost"].includes(it.status));
const worst=Math.max(...errors);
const words=Number.isNaN(worst)?"not measurable":"a shape differs";
return{loss:fmt(found.loss),error:errors.length
?(Number.isFinite(worst)?fmt(worst,worst < 1e-3?1:2):words):null,
wrong:seen.some((it)=>it.back)?bad.map((it)=>title(it.name)).join(" ")||"none":null};
}
const draw=(now=0)=>{
const state=store.values;
const found=measure(state);
const at=where();
figure.draw(found,at,width());
ops.draw(found,at);
const words=shown.draw(state,found,at);
const{text:sentence,level}=verdict(state,found,at);
const cut=sentence.search(/[.!] /)+ 1||sentence.length;
said.replaceChildren(h("b",{},sentence.slice(0,cut)),sentence.slice(cut));
attr(said,{"data-level":level});
numbers.update(report(found,at));
first.disabled=before.disabled=at===0;
next.disabled=final.disabled=at===found.list.length - 1;
text(play,playing?"Pause":"Play");
speech.say(summary(state,found,at,words));
run(now);
};
box.append(h("style",{},STYLE),h("p",{class:"title"},"Backprop stepper"),controls(store),examples.group,
examples.look,figure.el,ops.el,bar(first,before,next,final,play),shown.el,said,
numbers.list,h("p",{class:"caption"},NOTE),lower(store),editors(store),
bar(button("Reset all",()=>{
playing=false;
store.set({...start,cell:[0,0]});
}),...copies.buttons),copies.area,speech.el);
return live(draw,{
end(){
playing=false;
},
heard:(changed)=>(changed.has("cell")&&changed.size===1?draw():ask()),
});
}
const backpropStepper={title:"Backprop stepper",traits,own:{cell:[0,0]},view};
return { backpropStepper };
})();
const $batch_noise_layout = (() => {
const{clamp}=$dom;
const box=(left,top,wide,high)=>({left,top,right:left + wide,bottom:top + high});
function layout(width){
const narrow=width < 520;
const left=36;
if(narrow){
const side=Math.min(width - left - 8,330);
const path=box(left,26,side,side);
const cloud=box(left,path.bottom + 58,side,side);
const noise=box(left + 8,cloud.bottom + 62,width - left - 16,130);
const loss=box(left + 8,noise.bottom + 62,width - left - 16,130);
return{width,path,cloud,noise,loss,height:loss.bottom + 34};
}
const side=clamp((width - 2*left - 28)/ 2,200,340);
const second=width - side - 8;
const path=box(left,26,side,side);
const cloud=box(second,26,side,side);
const noise=box(left + 8,path.bottom + 62,side - 8,130);
const loss=box(second,path.bottom + 62,side,130);
return{width,path,cloud,noise,loss,height:loss.bottom + 34};
}
const LEVELS=[0.1,0.4,1.2,3,7,15,30];
function round(v){
const power=10**Math.floor(Math.log10(v));
return[1,1.2,1.6,2,2.4,3,4,5,6,8,10].find((m)=>m*power>=v*0.999)*power;
}
return { layout, LEVELS, round };
})();
const $loss_bowl_numbers = (() => {
const{default_rng}=$rng;
const N=20;
const HALF=1.5;
const[TRUE_W,TRUE_B,NOISE]=[1,0.5,0.5];
const BLOWN=1e9;
let cached={key:""};
function points({seed,centre}){
const key=`${seed} ${centre}`;
if(cached.key===key)return cached;
const rng=default_rng(seed);
const x=rng.uniform(-HALF,HALF,N).map((u)=>centre + u);
const noise=rng.standard_normal(N);
cached={key,centre,x,y:x.map((v,i)=>TRUE_W*v + TRUE_B + NOISE*noise[i])};
return cached;
}
function lossAt({x,y},w,b){
let[loss,dw,db]=[0,0,0];
const n=x.length;
for(let i=0;i < n;i +=1){
const error=w*x[i]+ b - y[i];
loss +=error*error;
dw +=error*x[i];
db +=error;
}
return{w,b,loss:loss / n,dw:(2*dw)/ n,db:(2*db)/ n};
}
function shape(data){
let[squares,sum]=[0,0];
for(const v of data.x){
squares +=v*v;
sum +=v;
}
const n=data.x.length;
const[p,q,r]=[(2*squares)/ n,(2*sum)/ n,2];
const middle=(p + r)/ 2;
const reach=Math.hypot((p - r)/ 2,q);
const steep=middle + reach;
const flat=(p*r - q*q)/ steep;
const angle=Math.atan2(2*q,p - r)/ 2;
const{dw,db}=lossAt(data,0,0);
const det=p*r - q*q;
const least=lossAt(data,-(r*dw - q*db)/ det,-(p*db - q*dw)/ det);
return{hessian:[p,q,r],steep,flat,least,
axes:[[Math.cos(angle),Math.sin(angle)],[-Math.sin(angle),Math.cos(angle)]]};
}
function descend(data,{w,b,lr,zero_grad:clear,steps}){
const path=[lossAt(data,w,b)];
let[sumW,sumB]=[0,0];
while(path.length <=steps&&path.at(-1).loss <=BLOWN){
const at=path.at(-1);
sumW=clear?at.dw:sumW + at.dw;
sumB=clear?at.db:sumB + at.db;
path.push(lossAt(data,at.w - lr*sumW,at.b - lr*sumB));
}
return path;
}
function measure(state){
const data=points(state);
const bowl=shape(data);
const path=descend(data,state);
const at=path.at(-1);
return{data,bowl,path,at,
diverged:at.loss>BLOWN?path.length - 1:null,
w:at.w,b:at.b,loss:at.loss,gradient:Math.hypot(at.dw,at.db),
least:bowl.least.loss,limit:2 / bowl.steep,
steep:1 - state.lr*bowl.steep,flat:1 - state.lr*bowl.flat};
}
function contour({steep,flat,least,axes:[u,v]},level,count=72){
const[a,c]=[Math.sqrt((2*level)/ steep),Math.sqrt((2*level)/ flat)];
return Array.from({length:count + 1},(_,i)=>{
const t=(2*Math.PI*i)/ count;
const[p,q]=[a*Math.cos(t),c*Math.sin(t)];
return[least.w + p*u[0]+ q*v[0],least.b + p*u[1]+ q*v[1]];
});
}
return { N, HALF, BLOWN, points, lossAt, shape, descend, measure, contour };
})();
const $batch_noise_numbers = (() => {
const{shape}=$loss_bowl_numbers;
const{default_rng}=$rng;
const N=64;
const DRAWS=300;
const BLOWN=1e9;
const SIZES=[1,2,4,8,16,32,64];
let[drawn,ordered]=[{},{}];
function points(seed){
if(drawn.seed===seed)return drawn;
const rng=default_rng(seed);
const x=rng.uniform(-1,2,N);
const noise=rng.standard_normal(N);
const data={seed,x,y:x.map((v,i)=>v + 0.5 + 0.5*noise[i])};
drawn={...data,bowl:shape(data)};
return drawn;
}
const order=(rng,replace)=>(replace?rng.integers(0,N,N):rng.permutation(N));
function orders(seed,replace){
if(ordered.seed===seed&&ordered.replace===replace)return ordered.rows;
const rng=default_rng([seed,1]);
const rows=Array.from({length:DRAWS},()=>order(rng,replace));
ordered={seed,replace,rows};
return rows;
}
function gradients({x,y},w,b){
const db=x.map((v,i)=>2*(w*v + b - y[i]));
return{dw:db.map((d,i)=>d*x[i]),db};
}
const mean=(list)=>list.reduce((sum,v)=>sum + v,0)/ list.length;
function noise({w,b,batch,replace,seed}){
const own=gradients(points(seed),w,b);
const full={dw:mean(own.dw),db:mean(own.db)};
const measured=new Float64Array(N);
const cloud=[];
for(const row of orders(seed,replace)){
let[dw,db]=[0,0];
for(let k=0;k < N;k +=1){
dw +=own.dw[row[k]];
db +=own.db[row[k]];
const[p,q]=[dw /(k + 1)- full.dw,db /(k + 1)- full.db];
measured[k]+=(p*p + q*q)/ DRAWS;
if(k===batch - 1)cloud.push([dw / batch,db / batch]);
}
}
const spread=mean(own.dw.map((d,i)=>(d - full.dw)**2 +(own.db[i]- full.db)**2));
const predicted=measured.map((_,k)=>
(spread /(k + 1))*(replace?1:(N - k - 1)/(N - 1)));
return{own,full,cloud,predicted,spread,
measured:measured.map((v)=>(v>1e-20?v:0))};
}
function lossAt({bowl:{hessian:[p,q,r],least}},w,b){
const[u,v]=[w - least.w,b - least.b];
return{w,b,loss:least.loss +(p*u*u + 2*q*u*v + r*v*v)/ 2};
}
function descend({w,b,lr,epochs,replace,seed},batch){
const data=points(seed);
const{x,y}=data;
const rng=default_rng([seed,2]);
const path=[lossAt(data,w,b)];
const losses=[path[0].loss];
for(let epoch=0;epoch < epochs;epoch +=1){
const row=order(rng,replace);
for(let start=0;start < N;start +=batch){
const at=path.at(-1);
if(!(at.loss <=BLOWN))return{path,losses,diverged:path.length - 1};
const end=Math.min(N,start + batch);
let[dw,db]=[0,0];
for(let k=start;k < end;k +=1){
const error=at.w*x[row[k]]+ at.b - y[row[k]];
dw +=error*x[row[k]];
db +=error;
}
const step=(2*lr)/(end - start);
path.push(lossAt(data,at.w - step*dw,at.b - step*db));
}
losses.push(path.at(-1).loss);
}
const over=!(path.at(-1).loss <=BLOWN);
return{path,losses,diverged:over?path.length - 1:null};
}
function measure(state){
const{batch}=state;
const data=points(state.seed);
const found=noise(state);
const{full,cloud}=found;
const run=descend(state,batch);
const up=cloud.filter(([dw,db])=>dw*full.dw + db*full.db>0).length;
return{...found,...run,data,whole:descend({...state,replace:false},N).losses,
curves:{measured:found.measured,predicted:found.predicted},
size:Math.hypot(full.dw,full.db),measured:found.measured[batch - 1],
predicted:found.predicted[batch - 1],downhill:up / DRAWS,each:Math.ceil(N / batch),
steps:run.path.length - 1,loss:run.path.at(-1).loss,least:data.bowl.least.loss};
}
return { N, DRAWS, BLOWN, SIZES, points, noise, descend, measure };
})();
const $loss_bowl_layout = (() => {
const{clamp}=$dom;
function layout(width){
const narrow=width < 520;
const left=32;
const side=narrow?Math.min(width - left - 6,330):clamp(0.47*width,240,340);
const bowl={left,top:24,right:left + side,bottom:24 + side};
if(narrow){
const fit={left,right:width - 6,top:bowl.bottom + 62,bottom:bowl.bottom + 192};
const curve={left:44,right:width - 6,top:fit.bottom + 48,bottom:fit.bottom + 148};
return{width,narrow,bowl,fit,curve,height:curve.bottom + 22};
}
const start=bowl.right + 48;
const half=(side - 50)/ 2;
const fit={left:start,right:width - 6,top:24,bottom:24 + half + 4};
const curve={left:start,right:width - 6,top:fit.bottom + 46,bottom:bowl.bottom};
return{width,narrow,bowl,fit,curve,height:bowl.bottom + 40};
}
const LEVELS=[0.1,0.4,1.2,3,7,15,30,60,110,180];
function logTicks(lo,hi){
const out=[];
const far=Math.log10(hi / lo);
const heads=far < 1.5?[1,2,5]:[1];
const each=far>6?3:1;
for(let k=Math.floor(Math.log10(lo));k <=Math.log10(hi);k +=1){
if(k % each)continue;
for(const head of heads){
const v=Number(`${head}e${k}`);
if(v>=lo&&v <=hi)out.push(v);
}
}
return out;
}
return { layout, LEVELS, logTicks };
})();
const $plot = (() => {
const{attr,s,short,uid}=$dom;
function ticks(lo,hi,count=5){
const raw=(hi - lo)/ Math.max(1,count);
const power=10**Math.floor(Math.log10(raw));
const step=[1,2,5,10].find((m)=>m*power>=raw*0.999)*power;
const out=[];
for(let k=Math.ceil(lo / step - 1e-9);k*step <=hi + 1e-9*step;k +=1){
out.push(Number((k*step).toPrecision(12)));
}
return out;
}
function linear(lo,hi,start,end){
const scale=(x)=>start +((x - lo)/(hi - lo))*(end - start);
scale.back=(p)=>lo +((p - start)/(end - start))*(hi - lo);
scale.lo=lo;
scale.hi=hi;
scale.start=start;
scale.end=end;
return scale;
}
const at=(v)=>v.toFixed(1);
function line(x,y,xs,ys){
let out="";
let down=false;
for(let i=0;i < xs.length;i +=1){
if(ys[i]===null||!Number.isFinite(ys[i])){
down=false;
continue;
}
out +=`${down ? "L" : "M"}${at(x(xs[i]))} ${at(y(ys[i]))}`;
down=true;
}
return out;
}
function spots(x,y,places){
return places.map(([a,b])=>`M${at(x(a))} ${at(y(b))}h0`).join("");
}
function put(words,x,y,kind,anchor="start"){
return s("text",{x,y,class:kind,"text-anchor":anchor},words);
}
function frame(name){
const rect=s("rect");
const clip=s("clipPath",{id:uid(name)},rect);
return{clip,inside:{"clip-path":`url(#${clip.id})`},fill:(panel)=>cover(rect,panel)};
}
function cover(rect,{left,right,top,bottom}){
attr(rect,{x:left,y:top,width:right - left,height:bottom - top});
}
function columns(x,y,edges,heights){
let out="";
heights.forEach((v,i)=>{
if(v>0){
out +=`M${at(x(edges[i]))} ${at(y(0))}V${at(y(v))}H${at(x(edges[i + 1]) - 0.6)}V${
        at(y(0))}Z`;
}
});
return out;
}
function rows(x,y,edges,lengths){
let out="";
lengths.forEach((v,i)=>{
if(v>0){
out +=`M${at(x(0))} ${at(y(edges[i]))}H${at(x(v))}V${at(y(edges[i + 1]) + 0.6)}H${
        at(x(0))}Z`;
}
});
return out;
}
function axes(x,y,{xTicks,yTicks,xNumbers=true,yNumbers=true}){
const out=s("g",{"aria-hidden":"true"});
for(const v of xTicks){
const p=Math.round(x(v))+ 0.5;
out.append(s("path",{class:v===0?"zero":"grid",d:`M${p} ${y.start}V${y.end}`}));
if(xNumbers){
out.append(s("text",{x:p,y:y.start + 15,"text-anchor":"middle"},short(v)));
}
}
for(const v of yTicks){
const p=Math.round(y(v))+ 0.5;
out.append(s("path",{class:v===0?"zero":"grid",d:`M${x.start} ${p}H${x.end}`}));
if(yNumbers){
out.append(s("text",{x:x.start - 6,y:p + 4,"text-anchor":"end"},short(v)));
}
}
return out;
}
function histogram(values,lo,hi,bins){
const counts=new Float64Array(bins);
const wide=bins /(hi - lo);
for(const v of values){
const i=Math.floor((v - lo)*wide);
if(i>=0&&i < bins)counts[i]+=1;
else if(v===hi)counts[bins - 1]+=1;
}
return counts;
}
function edges(lo,hi,bins){
return Array.from({length:bins + 1},(_,i)=>lo +((hi - lo)*i)/ bins);
}
function spread(positions,gap){
const order=positions.map((p,i)=>[p,i]).sort((a,b)=>a[0]- b[0]);
for(let k=1;k < order.length;k +=1){
order[k][0]=Math.max(order[k][0],order[k - 1][0]+ gap);
}
const out=[];
for(const[p,i]of order)out[i]=p;
return out;
}
return { ticks, linear, line, spots, put, frame, cover, columns, rows, axes, histogram, edges, spread };
})();
const $point = (() => {
const{clamp,s}=$dom;
const KEYS={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};
function point({svg,store,names,specs,label,inside,value}){
const handle=s("g",{class:"handle free",role:"slider",tabindex:0,
"aria-label":label,"aria-valuemin":specs[0].min,"aria-valuemax":specs[0].max},
s("circle",{r:20,class:"reach"}),s("circle",{r:8,class:"knob"}));
const move=(wanted,rest)=>store.set(Object.fromEntries(names.map((name,i)=>{
const per=1 / specs[i].step;
const round=Number((Math.round(wanted[i]*per)/ per).toFixed(6));
return[name,clamp(round,specs[i].min,specs[i].max)];
})),rest);
const place=(event)=>{
const frame=svg.getBoundingClientRect();
return[event.clientX - frame.left,event.clientY - frame.top];
};
let held=false;
svg.addEventListener("pointerdown",(event)=>{
const grabbed=handle.contains(event.target);
if(event.button||!(grabbed||(event.pointerType==="mouse"&&inside(...place(event))))){
return;
}
held=true;
svg.setPointerCapture(event.pointerId);
handle.focus({preventScroll:true});
event.preventDefault();
if(!grabbed)move(value(...place(event)),false);
});
svg.addEventListener("pointermove",(event)=>{
if(held)move(value(...place(event)),false);
});
for(const end of["pointerup","pointercancel"]){
svg.addEventListener(end,()=>{
if(held)store.send();
held=false;
});
}
handle.addEventListener("keydown",(event)=>{
const by=KEYS[event.key];
if(!by||event.altKey||event.ctrlKey||event.metaKey)return;
event.preventDefault();
const far=event.shiftKey?10:1;
move(names.map((name,i)=>store.get(name)+ far*by[i]*specs[i].step),true);
});
return handle;
}
return { point };
})();
const $batch_noise_figure = (() => {
const{LEVELS,layout,round}=$batch_noise_layout;
const{N,SIZES}=$batch_noise_numbers;
const{attr,brief,clamp,fmt,s,short}=$dom;
const{contour}=$loss_bowl_numbers;
const{logTicks}=$loss_bowl_layout;
const{axes,frame,line,linear,put,spots,ticks}=$plot;
const{point}=$point;
const path=(kind,more={})=>s("path",{class:kind,...more});
function logarithmic(lo,hi,start,end){
const scale=linear(Math.log10(lo),Math.log10(hi),start,end);
return(v)=>scale(Math.log10(clamp(v,lo,hi)));
}
function drawing(store,specs){
const[bowl,field]=[frame("bowl"),frame("cloud")];
const p={hills:s("g",bowl.inside),back:s("g"),labels:s("g"),scale:s("g"),
way:path("curve blue thin",bowl.inside),stops:path("dots",bowl.inside),
least:path("least"),end:s("circle",{r:5,class:"on-blue",...bowl.inside}),
cloud:path("dots faint",field.inside),full:s("circle",{r:7,class:"open red"}),
arrow:path("curve red arrow",field.inside),theory:path("ghost"),found:path("dots"),
here:s("circle",{r:6,class:"open red"}),whole:path("ghost"),
loss:path("curve blue thin"),ends:path("dots"),
floor:path("curve green thin",{"stroke-dasharray":"2 5"})};
const el=s("svg",{role:"group","aria-label":"Path, gradients, variance and loss"});
let[place,drawn]=[layout(640),""];
let x,y;
const handle=point({svg:el,store,names:["w","b"],specs:[specs.w,specs.b],
label:"start (w, b) in the figure",
inside:(px,py)=>px>place.path.left&&px < place.path.right
&&py>place.path.top&&py < place.path.bottom,
value:(px,py)=>[x.back(px),y.back(py)]});
el.append(bowl.clip,field.clip,p.hills,p.back,p.scale,p.way,p.stops,p.least,p.end,
p.cloud,p.arrow,p.full,p.theory,p.found,p.here,p.whole,p.floor,p.loss,p.ends,
p.labels,handle);
function sheet({data},width){
if(drawn===`${width} ${data.seed}`)return;
drawn=`${width} ${data.seed}`;
place=layout(width);
const{path:q,cloud,noise,loss}=place;
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height});
bowl.fill(q);
field.fill(cloud);
x=linear(-2,4,q.left,q.right);
y=linear(-2,4,q.bottom,q.top);
p.hills.replaceChildren(...[...LEVELS].reverse().map((level)=>{
const ring=contour(data.bowl,level);
return path("level",{d:`${line(x, y, ring.map(([w]) => w), ring.map(([, b]) => b))}Z`});
}));
p.back.replaceChildren(axes(x,y,{xTicks:ticks(-2,4,6),yTicks:ticks(-2,4,6)}));
const{w,b}=data.bowl.least;
attr(p.least,{d:`M${x(w) - 6} ${y(b)}h12M${x(w)} ${y(b) - 6}v12`});
const middle=(a)=>(a.left + a.right)/ 2;
p.labels.replaceChildren(put("the path over w and b",q.left,q.top - 10,"name ink-blue"),
put("gradients of 300 batches",cloud.left,cloud.top - 10,"name"),
put("w",middle(q),q.bottom + 30,"name sym","middle"),
put("b",q.left - 26,middle(q)+ 4,"name sym"),
put("∂L/∂w",middle(cloud),cloud.bottom + 30,"","middle"),
put("variance by batch size",noise.left,noise.top - 10,"name"),
put("batch size",middle(noise),noise.bottom + 30,"","middle"),
put("loss by epoch",loss.left,loss.top - 10,"name ink-blue"),
put("full batch: grey",loss.right,loss.top - 10,"","end"),
put("epochs, each as much work",middle(loss),loss.bottom + 30,"","middle"));
}
function way({path:points},state){
const[ws,bs]=["w","b"].map((name)=>points.map((at)=>clamp(at[name],-99,99)));
attr(p.way,{d:line(x,y,ws,bs)});
attr(p.stops,{d:points.length < 120?spots(x,y,ws.map((w,i)=>[w,bs[i]])):""});
attr(p.end,{cx:x(ws.at(-1)),cy:y(bs.at(-1))});
attr(handle,{transform:`translate(${x(state.w).toFixed(1)} ${y(state.b).toFixed(1)})`,
"aria-valuenow":state.w,"aria-valuetext":
`w ${short(state.w)}, b ${short(state.b)}, loss ${fmt(points[0].loss)}`});
}
function cloud({own,full,cloud:dots}){
const{left,right,top,bottom}=place.cloud;
const most=round(Math.max(...own.dw.map(Math.abs),...own.db.map(Math.abs)));
const cx=linear(-most,most,left,right);
const cy=linear(-most,most,bottom,top);
const marks=[-most,-most / 2,0,most / 2,most];
attr(p.cloud,{d:spots(cx,cy,dots)});
attr(p.full,{cx:cx(full.dw),cy:cy(full.db)});
attr(p.arrow,{d:`M${cx(0)} ${cy(0)}L${cx(full.dw)} ${cy(full.db)}`});
return[axes(cx,cy,{xTicks:marks,yTicks:marks}),
put("∂L/∂b",cx(0)+ 6,top + 13,"halo")];
}
function noise({curves,spread},{batch}){
const{left,right,top,bottom}=place.noise;
const nx=logarithmic(1,N,left,right);
const[lo,hi]=[spread / 300,spread*1.6];
const ny=logarithmic(lo,hi,bottom,top);
const sizes=SIZES.filter((size)=>curves.measured[size - 1]>lo);
const every=Array.from({length:N},(_,k)=>k + 1);
attr(p.theory,{d:line(nx,ny,every,every.map((size)=>curves.predicted[size - 1]).map((v)=>(v>lo?v:null)))});
attr(p.found,{d:spots(nx,ny,sizes.map((size)=>[size,curves.measured[size - 1]]))});
attr(p.here,{cx:nx(batch),cy:ny(curves.measured[batch - 1])});
const out=s("g",{"aria-hidden":"true"});
for(const v of logTicks(lo,hi)){
out.append(path("grid",{d:`M${left} ${Math.round(ny(v)) + 0.5}H${right}`}),
put(brief(v),left - 6,ny(v)+ 4,"","end"));
}
for(const size of SIZES)out.append(put(size,nx(size),bottom + 15,"","middle"));
return[out];
}
function loss({losses,whole,least},{epochs}){
const{left,right,top,bottom}=place.loss;
const lx=linear(0,Math.max(4,epochs),left,right);
const[lo,hi]=[least*0.8,Math.min(1e9,1.1*Math.max(...losses,...whole))];
const ly=logarithmic(lo,hi,bottom,top);
const at=(list)=>list.map((_,i)=>i);
attr(p.whole,{d:line(lx,ly,at(whole),whole)});
attr(p.loss,{d:line(lx,ly,at(losses),losses)});
attr(p.ends,{d:spots(lx,ly,losses.map((v,i)=>[i,v]))});
attr(p.floor,{d:`M${left} ${ly(least)}H${right}`});
const out=axes(lx,{start:bottom,end:top},{
xTicks:ticks(0,lx.hi,5).filter(Number.isInteger),yTicks:[]});
for(const v of logTicks(lo,hi)){
out.append(path("grid",{d:`M${left} ${Math.round(ly(v)) + 0.5}H${right}`}),
put(brief(v),left - 6,ly(v)+ 4,"","end"));
}
return[out];
}
function draw(state,found,width){
sheet(found,width);
way(found,state);
p.scale.replaceChildren(...cloud(found),...noise(found,state),...loss(found,state));
}
return{el,draw};
}
return { drawing };
})();
const $batch_noise_presets = (() => {
const REST={w:-1,b:2.5,batch:8,replace:false,lr:0.1,epochs:3,seed:7};
const PRESETS=[
{name:"batches of 8",set:{},
look:"Every dot is the gradient of one batch of 8. They scatter around the full gradient (the "
+ "ring), yet all of them point downhill. An epoch has 8 steps, and three are enough."},
{name:"all 64: a full batch",set:{batch:64},
look:"No noise: every batch holds all samples, and the cloud is one point. But an epoch has "
+ "only one step. After the same work the path has hardly left its start."},
{name:"one at a time",set:{batch:1},
look:"The noise is as large as it can be, and one step in ten goes the wrong way. Still the "
+ "path arrives within the first epoch: 64 cheap steps beat one good one."},
{name:"one at a time never settles",set:{batch:1,lr:0.2,epochs:20},
look:"Near the bottom the full gradient is small, the noise is not: the path wanders about "
+ "and the loss jumps. Halve the learning rate, or enlarge the batch, and it comes closer."},
{name:"at the bottom",set:{w:0.95,b:0.5},
look:"Start almost at the lowest point. The cloud lies around 0: a third of the batches "
+ "points uphill. What a batch says here is mostly noise."},
{name:"64 drawn with replacement",set:{batch:64,replace:true},
look:"64 samples, but some twice and some not at all: the variance is s²/64 and not 0. The "
+ "factor (N − B)/(N − 1) belongs to drawing without replacement alone."},
{name:"too large for one sample",set:{batch:1,lr:0.6,epochs:20},
look:"With 64 samples a step this learning rate is in range; move the batch size up and see. "
+ "A single sample can be much steeper than their mean, and the run diverges."},
];
return { REST, PRESETS };
})();
const $batch_noise_words = (() => {
const{fmt,percent,short}=$dom;
function report(found){
const{measured,predicted,size,downhill,each,steps,loss,least}=found;
return{measured:fmt(measured),predicted:fmt(predicted),size:fmt(size),
downhill:percent(downhill),each:String(each),steps:String(steps),loss:fmt(loss),
least:fmt(least)};
}
const many=(n,what)=>`${n} ${what}${n === 1 ? "" : "s"}`;
function verdict({batch},{measured,size,each,downhill}){
const steps=`An epoch has ${many(each, "step")}`;
if(measured===0)return `The full batch: no noise. ${steps}, for the work of 64 samples.`;
const off=Math.sqrt(measured);
const share=off>size?"longer than the full gradient itself"
:`${percent(off / size)} of the full gradient's length`;
return `${steps}. ${batch === 1 ? "A single sample" : `A batch of ${batch}`} is off by ${fmt(off, 3)} (root mean square), ${share}; `
+ `${percent(downhill)} of the batches point downhill.`;
}
function divergence(state,{diverged,loss,data}){
if(diverged===null)return "";
const limit=2 / data.bowl.steep;
return `Diverged: after step ${diverged} the loss is ${fmt(loss, 2)}, and the run was stopped. `
+(state.lr>limit
?`The learning rate ${short(state.lr)} is above 2/λ = ${fmt(limit, 3)}, too large even for `
+ "the full gradient."
:`For the full gradient ${short(state.lr)} is in range (below 2/λ = ${fmt(limit, 3)}), but `
+ "a small batch can be steeper than the mean of all. Take a smaller rate or a larger batch.");
}
function summary(state,found){
return[`Batch size ${state.batch} of 64, ${state.replace ? "with" : "without"} replacement.`,
`Variance of a batch's gradient ${fmt(found.measured)}, by theory ${fmt(found.predicted)}.`,
`After ${many(state.epochs, "epoch")}, ${many(found.steps, "step")} with learning rate ${
      short(state.lr)}: loss ${fmt(found.loss)}, least ${fmt(found.least)}.`,
divergence(state,found)||verdict(state,found)].join(" ");
}
return { report, verdict, divergence, summary };
})();
const $code_batch_noise = (() => {
const{float}=$code_functions;
const data=(seed)=>[
`rng = np.random.default_rng(${seed})`,
"x = rng.uniform(-1, 2, 64)",
"y = 1.0 * x + 0.5 + 0.5 * rng.standard_normal(64)","",
];
const ORDER={true:"rng.integers(0, 64, size=64)",false:"rng.permutation(64)"};
function batches({batch,seed,replace},steps,each){
return[
`rng = np.random.default_rng([${seed}, 2])`,
"step = 0",
`while step < ${steps}:`,
`    order = ${ORDER[replace]}  # an epoch`,
`    for start in range(0, 64, ${batch}):`,
`        if step == ${steps}:`,
"            break",
`        i = order[start : start + ${batch}]`,
...each.map((line)=>`        ${line}`),
"        step += 1","",
];
}
const PRINT='print(f"{step} steps: w = {w:.10g}, b = {b:.10g}, loss {loss:.10g}")';
function batchNoiseNumPy(state,steps){
const{batch,replace,seed}=state;
return[
"# From the batch noise. Needs NumPy alone.",
"import numpy as np","",
...data(seed),
`w, b, lr = ${float(state.w)}, ${float(state.b)}, ${float(state.lr)}`,
"error = w * x + b - y",
"own = 2 * np.column_stack([error * x, error])  # each sample's gradient",
"full = own.mean(axis=0)",
"",
"# The noise: 300 batches, and what theory says.",
`rng = np.random.default_rng([${seed}, 1])`,
...(replace?["rows = rng.integers(0, 64, size=(300, 64))"]
:["rows = np.array([rng.permutation(64) for _ in range(300)])"]),
`cloud = own[rows[:, :${batch}]].mean(axis=1)`,
"measured = np.mean(np.sum((cloud - full) ** 2, axis=1))",
"spread = np.mean(np.sum((own - full) ** 2, axis=1))",
`predicted = spread / ${batch}${replace ? "" : ` * (64 - ${batch}) / 63`}`,
'print(f"variance {measured:.10g}, by theory {predicted:.10g}")',"",
...batches(state,steps,[
"error = w * x[i] + b - y[i]",
"dw, db = 2 * np.mean(error * x[i]), 2 * np.mean(error)",
"w, b = w - lr * dw, b - lr * db"]),
"loss = np.mean((w * x + b - y) ** 2)",
PRINT,
"",
].join("\n");
}
function batchNoiseTorch(state,steps){
return[
"# From the batch noise. Needs NumPy and PyTorch.",
"import numpy as np","import torch","",
...data(state.seed),
"x, y = torch.from_numpy(x), torch.from_numpy(y)",
`w = torch.tensor(${float(state.w)}, dtype=torch.float64, requires_grad=True)`,
`b = torch.tensor(${float(state.b)}, dtype=torch.float64, requires_grad=True)`,
`optimizer = torch.optim.SGD([w, b], lr=${float(state.lr)})`,
...batches(state,steps,[
"optimizer.zero_grad()",
"loss = torch.mean((w * x[i] + b - y[i]) ** 2)",
"loss.backward()",
"optimizer.step()"]),
"loss = torch.mean((w * x + b - y) ** 2).item()",
"w, b = w.item(), b.item()",
PRINT,
"",
].join("\n");
}
return { batchNoiseNumPy, batchNoiseTorch };
})();
const $batch_noise = (() => {
const{drawing}=$batch_noise_figure;
const{N,measure}=$batch_noise_numbers;
const{PRESETS,REST}=$batch_noise_presets;
const{divergence,report,summary,verdict}=$batch_noise_words;
const{batchNoiseNumPy,batchNoiseTorch}=$code_batch_noise;
const{h,text}=$dom;
const{button,check,seed,slider}=$fields;
const{scene}=$loop;
const{presets}=$presets;
const{flag,integer,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const traits={
w:number(-2,4,0.05),
b:number(-2,4,0.05),
batch:integer(1,N,{log:true,logStep:Math.log10(2)- 1e-9}),
replace:flag(),
lr:number(0.001,1,0.001,{log:true}),
epochs:integer(0,20),
seed:integer(0,9999),
};
const NOTE="64 points, a line w x + b, the mean squared error. The cloud is measured at the start "
+ "(drag the ring). Ring in the cloud: the full gradient; arrow: from 0 to it. Variance: the mean "
+ "squared distance of a batch's gradient from the full one; dots measured on 300 batches, the "
+ "line by theory: s²/B, without replacement times (64 − B)/63.";
const italic=(symbol)=>h("i",{},symbol);
function controls(store){
const field=(name,label)=>slider(store,name,traits[name],{label});
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Batches"),field("batch","batch size"),
check(store,"replace","draw with replacement"),field("lr","learning rate"),
field("epochs","epochs")),
h("fieldset",{},h("legend",{},"Start and data"),field("w",["start ",italic("w")]),
field("b",["start ",italic("b")]),seed(store,"seed",traits.seed)));
}
function view({store,box}){
const numbers=readings({measured:"variance, measured",predicted:"variance, by theory",
size:"length of the full gradient",downhill:"batches that point downhill",
each:"steps an epoch",steps:"steps taken",loss:"loss after them",
least:"least possible loss"});
const[said,stopped]=[h("p",{class:"verdict"}),
h("p",{class:"problem",role:"alert"})];
const figure=drawing(store,traits);
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["NumPy",()=>batchNoiseNumPy(store.values,measure(store.values).steps)],
["PyTorch",()=>batchNoiseTorch(store.values,measure(store.values).steps)]]);
const more=button("One more epoch",()=>store.set({epochs:store.get("epochs")+ 1}),
{class:"main"});
const back=button("Back to the start",()=>store.set({epochs:0}));
const draw=()=>{
const state=store.values;
const found=measure(state);
figure.draw(state,found,width());
numbers.update(report(found));
text(said,verdict(state,found));
text(stopped,divergence(state,found));
stopped.hidden=found.diverged===null;
more.disabled=found.diverged !==null||state.epochs>=traits.epochs.max;
back.disabled=state.epochs===0;
speech.say(summary(state,found));
};
box.append(h("p",{class:"title"},"Batch noise"),examples.group,examples.look,figure.el,
said,stopped,bar(more,back),numbers.list,h("p",{class:"caption"},NOTE),
controls(store),bar(button("Reset all",()=>store.set(start)),...copies.buttons),
copies.area,speech.el);
return live(draw);
}
const batchNoise={title:"Batch noise",traits,view};
return { batchNoise };
})();
const $code_confident_mistake = (() => {
const{float}=$code_functions;
const points=(state)=>[
"# Metric against loss: another unit on 16 points.",
`rng = np.random.default_rng(${state.seed})`,
"x = rng.uniform(0, 2, 16)",
"y = x + 0.3 * rng.standard_normal(16) > 1",
];
const PRINT=[
'    print(f"{name}: output {a:.10g}, loss {loss:.10g}, gradient {dz:.10g}")',
];
const PRINT_CARD=
'print(f"accuracy {accuracy:.10g}, BCE {bce:.10g}, its slope {slope:.10g}")';
function confidentMistakeNumPy(state){
return[
"# From the confident mistake. Needs NumPy alone.",
"import numpy as np","","",
"def logistic(z):",
"    return 1 / (1 + np.exp(-z))","","",
"def mse(z):",
'    """Loss and dL/dz for the label 0."""',
"    a = logistic(z)",
"    return a**2, 2 * a * a * logistic(-z)","","",
"def cross_entropy(z):",
"    return np.logaddexp(0.0, z), logistic(z)","","",
"outputs, gradients = {}, {}",
'for name, f in (("MSE", mse), ("BCE", cross_entropy)):',
`    w, b = ${float(state.w)}, ${float(state.b)}`,
`    for step in range(${state.steps}):`,
"        loss, dz = f(w * 1.0 + b)",
`        w, b = w - ${float(state.lr)} * dz * 1.0, b - ${float(state.lr)} * dz`,
"    a = logistic(w + b)",
"    loss, dz = f(w + b)",
"    outputs[name], gradients[name] = a, dz",
...PRINT,"",
...points(state),
`z = ${float(state.weight)} * x - 2.0`,
"accuracy = np.mean((z >= 0) == y)",
"bce = np.mean(np.logaddexp(0.0, z) - z * y)",
"slope = np.mean((logistic(z) - y) * x)",
PRINT_CARD,
"",
].join("\n");
}
function confidentMistakeTorch(state){
return[
"# From the confident mistake. Needs NumPy and PyTorch.",
"import numpy as np","import torch","import torch.nn.functional as F","",
"zero = torch.tensor(0.0, dtype=torch.float64)","","",
"def mse(z):",
"    return F.mse_loss(torch.sigmoid(z), zero)","","",
"def cross_entropy(z):",
"    return F.binary_cross_entropy_with_logits(z, zero)","","",
"outputs, gradients = {}, {}",
'for name, f in (("MSE", mse), ("BCE", cross_entropy)):',
`    w = torch.tensor(${float(state.w)}, dtype=torch.float64, requires_grad=True)`,
`    b = torch.tensor(${float(state.b)}, dtype=torch.float64, requires_grad=True)`,
`    optimizer = torch.optim.SGD([w, b], lr=${float(state.lr)})`,
`    for step in range(${state.steps} + 1):`,
"        if step > 0:",
"            optimizer.step()",
"        optimizer.zero_grad()",
"        z = w * 1.0 + b",
"        loss = f(z)",
"        loss.backward()",
"    a, loss, dz = torch.sigmoid(z).item(), loss.item(), b.grad.item()",
"    outputs[name], gradients[name] = a, dz",
...PRINT,"",
...points(state),
"x, y = torch.from_numpy(x), torch.from_numpy(y).double()",
`weight = torch.tensor(${float(state.weight)}, dtype=torch.float64, requires_grad=True)`,
"z = weight * x - 2.0",
"loss = F.binary_cross_entropy_with_logits(z, y)",
"loss.backward()",
"accuracy = ((z >= 0) == (y == 1)).double().mean().item()",
"bce, slope = loss.item(), weight.grad.item()",
PRINT_CARD,
"",
].join("\n");
}
return { confidentMistakeNumPy, confidentMistakeTorch };
})();
const $cursor = (() => {
const{clamp,s}=$dom;
function cursor({svg,store,name,spec,label,inside,value}){
const handle=s("g",{class:"handle",role:"slider",tabindex:0,"aria-label":label,
"aria-valuemin":spec.min,"aria-valuemax":spec.max},
s("circle",{r:16,class:"reach"}),s("circle",{r:7,class:"knob"}));
const per=1 / spec.step;
const move=(wanted,rest)=>{
const round=Number((Math.round(wanted*per)/ per).toFixed(6));
store.set({[name]:clamp(round,spec.min,spec.max)},rest);
};
const pixels=(event)=>event.clientX - svg.getBoundingClientRect().left;
const depth=(event)=>event.clientY - svg.getBoundingClientRect().top;
let held=false;
svg.addEventListener("pointerdown",(event)=>{
if(event.button||!inside(pixels(event),depth(event)))return;
held=true;
svg.setPointerCapture(event.pointerId);
handle.focus({preventScroll:true});
event.preventDefault();
move(value(pixels(event)),false);
});
svg.addEventListener("pointermove",(event)=>{
if(held)move(value(pixels(event)),false);
});
for(const end of["pointerup","pointercancel"]){
svg.addEventListener(end,()=>{
if(held)store.send();
held=false;
});
}
const far=spec.max - spec.min;
handle.addEventListener("keydown",(event)=>{
const by={ArrowLeft:-spec.step,ArrowDown:-spec.step,ArrowRight:spec.step,
ArrowUp:spec.step,PageDown:-20*spec.step,PageUp:20*spec.step,
Home:-far,End:far}[event.key];
if(by===undefined||event.altKey||event.ctrlKey||event.metaKey)return;
event.preventDefault();
move(store.get(name)+ by,true);
});
return handle;
}
return { cursor };
})();
const $confident_mistake_numbers = (() => {
const{default_rng}=$rng;
const N=16;
const BIAS=-2;
const NOISE=0.3;
const logistic=(z)=>1 /(1 + Math.exp(-z));
const softplus=(z)=>Math.max(z,0)+ Math.log1p(Math.exp(-Math.abs(z)));
const LOSSES={
mse:(z)=>{
const a=logistic(z);
return{z,output:a,loss:a*a,gradient:2*a*a*logistic(-z)};
},
bce:(z)=>{
const a=logistic(z);
return{z,output:a,loss:softplus(z),gradient:a};
},
};
function race(name,{w,b,lr,steps}){
const path=[];
for(let[i,v,c]=[0,w,b];i <=steps;i +=1){
const at=LOSSES[name](v + c);
path.push(at);
v -=lr*at.gradient;
c -=lr*at.gradient;
}
return path;
}
let cached={seed:null};
function points(seed){
if(cached.seed===seed)return cached;
const rng=default_rng(seed);
const x=rng.uniform(0,2,N);
const noise=rng.standard_normal(N);
const y=x.map((v,i)=>(v + NOISE*noise[i]>1?1:0));
const jumps=x.map((v)=>-BIAS / v).sort();
cached={seed,x,y,jumps};
return cached;
}
function card({x,y},weight){
let[right,bce,mse,slope]=[0,0,0,0];
for(let i=0;i < N;i +=1){
const z=weight*x[i]+ BIAS;
const a=logistic(z);
if((z>=0)===(y[i]===1))right +=1;
bce +=Math.max(z,0)- z*y[i]+ Math.log1p(Math.exp(-Math.abs(z)));
mse +=(a - y[i])**2;
slope +=(a - y[i])*x[i];
}
return{accuracy:right / N,card_bce:bce / N,card_mse:mse / N,card_slope:slope / N};
}
function half(path){
const i=path.findIndex(({output})=>output < 0.5);
return i < 0?null:i;
}
function measure(state){
const races={mse:race("mse",state),bce:race("bce",state)};
const out={races,data:points(state.seed)};
for(const[name,path]of Object.entries(races)){
const{output,loss,gradient}=path.at(-1);
Object.assign(out,{[`${name}_output`]:output,[`${name}_loss`]:loss,
[`${name}_gradient`]:gradient,[`${name}_half`]:half(path)});
}
return{...out,...card(out.data,state.weight)};
}
return { BIAS, LOSSES, race, points, card, measure };
})();
const $confident_mistake_figure = (() => {
const{cursor}=$cursor;
const{attr,clamp,fmt,s,short,uid}=$dom;
const{LOSSES}=$confident_mistake_numbers;
const{axes,line,linear,put,ticks}=$plot;
const COLORS={mse:"red",bce:"blue"};
const DASH={mse:"7 4",bce:false};
const TOP_LOSS=6;
const ROWS=[["output","output a",1],["loss","loss",TOP_LOSS],
["gradient","gradient dL/dz",1]];
function layout(width){
const narrow=width < 520;
const left=30;
const hill={left,right:narrow?width - 8:left + 0.46*width,top:26,
bottom:narrow?216:300};
const start=narrow?left:hill.right + 44;
const first=narrow?hill.bottom + 68:26;
const rows=ROWS.map((_,i)=>({left:start,right:width - 8,top:first + 100*i,
bottom:first + 100*i + 68}));
return{width,narrow,hill,rows,height:Math.max(hill.bottom,rows[2].bottom)+ 40};
}
const curve=(name,more={})=>
s("path",{class:`curve ${COLORS[name]}`,"stroke-dasharray":DASH[name],...more});
function tangent({z,loss,gradient},x,y){
return `M${x(z - 1)} ${y(loss - gradient)}L${x(z + 1)} ${y(loss + gradient)}`;
}
function asLogit(store,specs){
return{
get:()=>store.get("w")+ store.get("b"),
set({z},rest){
const{min,max}=specs.b;
const b=clamp(Number((z - store.get("w")).toPrecision(12)),min,max);
store.set({b},rest);
},
send:()=>store.send(),
};
}
function drawing(store,specs){
const rect=s("rect");
const clip=s("clipPath",{id:uid("hill")},rect);
const inside={"clip-path":`url(#${clip.id})`};
const names=Object.keys(COLORS);
const p={back:s("g"),scale:s("g"),labels:s("g",{"aria-hidden":"true"}),
rule:s("path",{class:"cursor"}),half:s("path",{class:"cursor"})};
const each=(make)=>Object.fromEntries(names.map((name)=>[name,make(name)]));
const hills=each((name)=>curve(name,inside));
const slopes=each(()=>s("path",{class:"curve fg thin",...inside}));
const dots=each((name)=>s("circle",{r:5,class:`on-${COLORS[name]}`,...inside}));
const rows=ROWS.map(()=>each((name)=>curve(name)));
const el=s("svg",{role:"group","aria-label":"The race of the two losses"});
let[place,drawn]=[layout(640),""];
let x,y;
const handle=cursor({svg:el,store:asLogit(store,specs),name:"z",
spec:{min:-10,max:10,step:0.05},label:"start z = w + b in the figure",
inside:(px,py)=>px>place.hill.left - 8&&px < place.hill.right + 8
&&py < place.hill.bottom + 16,
value:(px)=>x.back(px)});
el.append(clip,p.back,p.scale,p.rule,p.half,...Object.values(hills),
...Object.values(slopes),...Object.values(dots),...rows.flatMap(Object.values),p.labels,
handle);
function paper(width){
if(drawn===width)return;
drawn=width;
place=layout(width);
const{hill}=place;
x=linear(-10,10,hill.left,hill.right);
y=linear(0,TOP_LOSS,hill.bottom,hill.top);
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height});
attr(rect,{x:hill.left,y:hill.top - 3,width:hill.right - hill.left,
height:hill.bottom - hill.top + 6});
p.back.replaceChildren(axes(x,y,{xTicks:ticks(-10,10,place.narrow?4:8),
yTicks:ticks(0,TOP_LOSS,6)}));
const zs=Array.from({length:161},(_,i)=>-10 + i / 8);
for(const name of names){
attr(hills[name],{d:line(x,y,zs,zs.map((z)=>LOSSES[name](z).loss))});
}
p.labels.replaceChildren(
put("loss over z",hill.left,hill.top - 10,"name"),
put("z",(hill.left + hill.right)/ 2,hill.bottom + 33,"name sym","middle"),
put("cross entropy",x(3.3),y(4.6),"name ink-blue","end"),
put("MSE",x(9.6),y(1)- 8,"name ink-red","end"),
...ROWS.map(([,title],i)=>put(title,place.rows[i].left,place.rows[i].top - 8,"name")));
}
function curves({races},steps){
const backs=ROWS.map(([what,,most],i)=>{
const{left,right,top,bottom}=place.rows[i];
const px=linear(0,Math.max(10,steps),left,right);
const high=what==="loss"?Math.max(1,races.mse[0].loss,races.bce[0].loss):most;
const py=linear(0,high,bottom,top);
for(const name of names){
const values=races[name].map((at)=>at[what]);
attr(rows[i][name],{d:line(px,py,values.map((_,k)=>k),values)});
}
if(!i)attr(p.half,{d:`M${left} ${py(0.5)}H${right}`});
return axes(px,py,{xTicks:ticks(0,px.hi,4).filter(Number.isInteger),
yTicks:what==="loss"?ticks(0,high,4):[0,1],xNumbers:i===2});
});
p.scale.replaceChildren(...backs,put("steps",place.rows[2].right,place.rows[2].bottom + 32,
"","end"));
}
function draw(state,found,width){
paper(width);
const z=state.w + state.b;
attr(p.rule,{d:`M${x(z)} ${place.hill.top}V${place.hill.bottom}`});
for(const name of names){
const at=found.races[name].at(-1);
const near={...at,z:clamp(at.z,-10.5,10.5)};
attr(slopes[name],{d:tangent(near,x,y)});
attr(dots[name],{cx:x(near.z),cy:y(near.loss)});
}
curves(found,state.steps);
attr(handle,{transform:`translate(${x(z).toFixed(1)} ${place.hill.bottom})`,
"aria-valuenow":Number(z.toPrecision(12)),"aria-valuetext":`z ${short(z)}, output ${
        fmt(found.races.bce[0].output, 3)}, the label is 0`});
}
return{el,draw};
}
return { COLORS, drawing };
})();
const $confident_mistake_card = (() => {
const{COLORS}=$confident_mistake_figure;
const{BIAS,card}=$confident_mistake_numbers;
const{cursor}=$cursor;
const{attr,clamp,fmt,percent,s,short,uid}=$dom;
const{axes,line,linear,put}=$plot;
const MOST=1.5;
const HEIGHT=262;
function weights(jumps){
const grid=Array.from({length:121},(_,i)=>i / 20);
const sides=[...jumps].filter((w)=>w < 6).flatMap((w)=>[w - 1e-9,w + 1e-9]);
return[...grid,...sides].sort((a,b)=>a - b);
}
function staircase(store,spec){
const rect=s("rect");
const clip=s("clipPath",{id:uid("card")},rect);
const inside={"clip-path":`url(#${clip.id})`};
const p={back:s("g"),steps:s("path",{class:"curve green"}),
bce:s("path",{class:`curve ${COLORS.bce}`,...inside}),
mse:s("path",{class:`curve ${COLORS.mse}`,"stroke-dasharray":"7 4",...inside}),
slope:s("path",{class:"curve fg thin",...inside}),rule:s("path",{class:"cursor"}),
at:s("circle",{r:5,class:"on-blue"}),samples:s("g"),
border:s("path",{class:"mean"}),labels:s("g",{"aria-hidden":"true"})};
const el=s("svg",{role:"group","aria-label":"Accuracy and loss over the weight",
height:HEIGHT});
let[x,drawn,axis]=[linear(0,6,34,600),"",linear(0,2,34,600)];
const handle=cursor({svg:el,store,name:"weight",spec,label:"weight in the figure",
inside:(px,py)=>px>x.start - 8&&px < x.end + 8&&py < bottom + 16,value:(px)=>x.back(px)});
el.append(clip,p.back,p.steps,p.bce,p.mse,p.slope,p.rule,p.at,p.samples,p.border,
p.labels,handle);
const[top,bottom]=[26,166];
const y=linear(0,MOST,bottom,top);
function paper({data},width){
if(drawn===`${width} ${data.seed}`)return;
drawn=`${width} ${data.seed}`;
x=linear(0,6,34,width - 8);
axis=linear(0,2,34,width - 8);
attr(el,{viewBox:`0 0 ${width} ${HEIGHT}`});
attr(rect,{x:x.start,y:top,width:x.end - x.start,height:bottom - top});
const ws=weights(data.jumps);
const cards=ws.map((w)=>card(data,w));
const path=(name)=>line(x,y,ws,cards.map((c)=>c[name]));
attr(p.steps,{d:path("accuracy")});
attr(p.bce,{d:path("card_bce")});
attr(p.mse,{d:path("card_mse")});
p.back.replaceChildren(axes(x,y,{xTicks:[0,1,2,3,4,5,6],yTicks:[0,0.5,1,1.5]}),
s("path",{class:"zero",d:`M${x.start} 232H${x.end}`}));
p.samples.replaceChildren(...[...data.x].map((v,i)=>s("circle",{r:5,cx:axis(v),
cy:224,class:data.y[i]?"on-fg":"sample"})));
const end=(name)=>clamp(y(cards.at(-1)[name]),top + 10,bottom)- 6;
p.labels.replaceChildren(put("accuracy",x.end,end("accuracy"),"name ink-green","end"),
put("cross entropy",x(0.3),clamp(y(cards[0].card_bce)+ 4,top + 12,bottom),"name ink-blue"),
put("MSE",x(0.1),y(cards[0].card_mse)- 8,"name ink-red"),
put("metric and loss over the weight",x.start,14,"name"),
put("full: class 1; right of the bar: called 1",x.start,206,""),
put("0",axis(0),248,""),put("x",axis(1),250,"name sym","middle"),
put("2",axis(2),248,"","end"));
}
function draw(state,found,width){
paper(found,width);
const{weight}=state;
const[cx,cy]=[x(weight),clamp(y(found.card_bce),top,bottom)];
attr(p.rule,{d:`M${cx} ${top}V${bottom}`});
attr(p.at,{cx,cy});
const reach=0.45;
attr(p.slope,{d:`M${x(weight - reach)} ${y(found.card_bce - reach * found.card_slope)}L${
      x(weight + reach)} ${y(found.card_bce + reach * found.card_slope)}`});
const border=weight>0?-BIAS / weight:Infinity;
attr(p.border,{d:border <=2?`M${axis(border)} 212V238`:""});
attr(handle,{transform:`translate(${cx.toFixed(1)} ${y(found.accuracy).toFixed(1)})`,
"aria-valuenow":weight,"aria-valuetext":`weight ${short(weight)}, accuracy ${
        percent(found.accuracy)}, cross entropy ${fmt(found.card_bce, 3)}`});
}
return{el,draw};
}
return { staircase };
})();
const $confident_mistake_presets = (() => {
const REST={w:2,b:2,lr:0.15,steps:80,weight:1.5,seed:3};
const PRESETS=[
{name:"sure and wrong",set:{},
look:"The unit says 0.98, the label is 0. Cross entropy moves at once. MSE stands on the flat "
+ "top of its curve: after 80 steps its output is still 0.92."},
{name:"a little wrong",set:{w:0.6,b:0.9},
look:"A start at 0.82, where MSE still has a slope: now it loses by ten steps only. The "
+ "difference between the losses is a matter of confident mistakes."},
{name:"very sure",set:{w:4,b:4,steps:300},
look:"At z = 8 the slope of MSE is 0.0007. After 300 steps nothing has happened; with cross "
+ "entropy the slope is almost 1, the more wrong the better."},
{name:"a larger rate",set:{w:3,b:3,lr:5,steps:40},
look:"Does a larger learning rate save MSE? It waits for 23 steps and then falls over in "
+ "one. The plateau is crossed, but no single rate suits both of its parts."},
{name:"already right",set:{w:-2,b:-2},
look:"The unit says 0.018 and is right. Both gradients are small here, and that is what one "
+ "wants: MSE’s fault is that it treats being surely wrong in the same way."},
{name:"the staircase",set:{weight:0.6},
look:"Look at the lower figure: up to weight 1 all 16 points are called 0, and the accuracy "
+ "does not move at all. Cross entropy knows the way all along. Drag the handle."},
];
return { REST, PRESETS };
})();
const $confident_mistake_words = (() => {
const{fmt,percent,short}=$dom;
function report(found){
const out={};
for(const name of["mse","bce"]){
for(const what of["output","loss","gradient"]){
out[`${name}_${what}`]=fmt(found[`${name}_${what}`]);
}
const half=found[`${name}_half`];
out[`${name}_half`]=half===null?"not yet":`step ${half}`;
}
return out;
}
function cardReport(found){
return{accuracy:percent(found.accuracy),card_bce:fmt(found.card_bce),
card_mse:fmt(found.card_mse),card_slope:fmt(found.card_slope)};
}
function verdict(found){
const{mse,bce}=found.races;
const[a,factor]=[bce[0].output,mse[0].gradient / bce[0].gradient];
const start=`At the start the output is ${fmt(a, 3)}`;
if(a < 0.5){
return `${start}, on the right side of one half: both gradients are small, as they should be.`;
}
const brake=`MSE’s gradient is cross entropy’s times 2a(1 − a) = ${fmt(factor, 2)}`;
const half=(name)=>found[`${name}_half`];
if(half("bce")===null)return `${start}; the label is 0. ${brake}. Neither is below 0.5 yet.`;
const slow=half("mse")===null?"MSE is still above it":`MSE after step ${half("mse")}`;
return `${start}; the label is 0. ${brake}. Cross entropy is below 0.5 after step ${
    half("bce")}; ${slow}.`;
}
function cardVerdict({weight},{data,accuracy,card_slope:slope}){
const below=[...data.jumps].filter((w)=>w <=weight).at(-1)??0;
const above=[...data.jumps].find((w)=>w>weight)??Infinity;
const where=above <=6?`from weight ${fmt(below, 3)} to ${fmt(above, 3)}`
:`from weight ${fmt(below, 3)} on`;
const way=slope < -0.005?`: it asks for a larger weight`:slope>0.005
?": it asks for a smaller weight":", almost 0: this weight is about right";
return `Accuracy ${percent(accuracy)}, flat ${where}: its slope is 0, and tells descent nothing. `
+ `Cross entropy has slope ${fmt(slope, 2)}${way}.`;
}
function summary(state,found){
return `Start w = ${short(state.w)}, b = ${short(state.b)}; ${state.steps} steps with learning rate ${
    short(state.lr)}. Output now: cross entropy ${fmt(found.bce_output, 3)}, MSE ${
    fmt(found.mse_output, 3)}. ${verdict(found)} Metric against loss, weight ${
    short(state.weight)}: ${cardVerdict(state, found)}`;
}
return { report, cardReport, verdict, cardVerdict, summary };
})();
const $confident_mistake = (() => {
const{confidentMistakeNumPy,confidentMistakeTorch}=$code_confident_mistake;
const{staircase}=$confident_mistake_card;
const{drawing}=$confident_mistake_figure;
const{measure}=$confident_mistake_numbers;
const{PRESETS,REST}=$confident_mistake_presets;
const{cardReport,cardVerdict,report,summary,verdict}=$confident_mistake_words;
const{h,text}=$dom;
const{button,seed,slider}=$fields;
const{calm,scene}=$loop;
const{presets}=$presets;
const{integer,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const traits={
w:number(-5,5,0.05),
b:number(-5,5,0.05),
lr:number(0.01,20,0.01,{log:true}),
steps:integer(0,500),
weight:number(0,6,0.05),
seed:integer(0,9999),
};
const NOTE="Input 1, label 0: the output should fall. Dots: both units now, with the slope "
+ "under them. The handle is their common start.";
const[RUN,LATE]=[4000,100];
const italic=(symbol)=>h("i",{},symbol);
function view({store,box}){
const names={output:"output",loss:"loss",gradient:"gradient",half:"below 0.5 at"};
const numbers=readings(Object.fromEntries(["bce","mse"].flatMap((loss)=>
Object.entries(names).map(([key,title])=>[`${loss}_${key}`,
`${loss === "bce" ? "cross entropy" : "MSE"}: ${title}`]))));
const cardNumbers=readings({accuracy:"accuracy",card_bce:"cross entropy",card_mse:"MSE",
card_slope:"slope of cross entropy"});
const[said,cardSaid]=[h("p",{class:"verdict"}),h("p",{class:"verdict"})];
const[figure,steps]=[drawing(store,traits),staircase(store,traits.weight)];
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{ask,live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["NumPy",()=>confidentMistakeNumPy(store.values)],
["PyTorch",()=>confidentMistakeTorch(store.values)]]);
const field=(name,options)=>slider(store,name,traits[name],options);
let run=null;
const replay=button("Replay from the start",()=>{
if(run){
run=null;
store.send();
}else if(!calm()){
run={before:null,passed:0,goal:store.get("steps")||REST.steps};
store.set({steps:0},false);
}
ask();
},{class:"main"});
const one=button("One step",()=>store.set({steps:store.get("steps")+ 1}));
const advance=(now)=>{
run.passed +=Math.min(LATE,now -(run.before??now));
run.before=now;
const at=Math.min(run.goal,Math.floor((run.goal*run.passed)/ RUN));
if(at>=run.goal)run=null;
store.set({steps:at},run===null);
ask();
};
const draw=(now=0)=>{
const state=store.values;
const found=measure(state);
figure.draw(state,found,width());
steps.draw(state,found,width());
numbers.update(report(found));
cardNumbers.update(cardReport(found));
text(said,verdict(found));
text(cardSaid,cardVerdict(state,found));
text(replay,run?"Stop":"Replay from the start");
one.disabled=run !==null||state.steps>=traits.steps.max;
speech.say(summary(state,found));
if(run)advance(now);
};
box.append(h("p",{class:"title"},"A confident mistake"),examples.group,examples.look,
figure.el,h("p",{class:"caption"},NOTE),said,bar(replay,one),numbers.list,
h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Start"),field("w",{label:["start ",italic("w")]}),
field("b",{label:["start ",italic("b")]})),
h("fieldset",{},h("legend",{},"Descent"),field("lr",{label:"learning rate"}),
field("steps",{label:"steps"}))),
steps.el,cardSaid,cardNumbers.list,
h("div",{class:"controls"},field("weight",{label:"weight"}),
seed(store,"seed",traits.seed)),
bar(button("Reset all",()=>{
run=null;
store.set(start);
}),...copies.buttons),copies.area,speech.el);
return live(draw,{
end(){
run=null;
},
});
}
const confidentMistake={title:"A confident mistake",traits,view};
return { confidentMistake };
})();
const $code_fold_the_line = (() => {
const{float,numpyFunction,numpyFunctions}=$code_functions;
const NUMPY_TARGETS={
sine:["return np.sin(1.5 * x)"],
step:["return np.where(x >= 0, 1.0, -1.0)"],
abs:["return np.abs(x) - 1.5"],
bump:["return 1.5 * np.exp(-2 * x * x)"],
};
function list(head,values,tail=""){
const lines=[];
let line=`${head}[`;
values.forEach((v,i)=>{
const part=`${float(v)}${i < values.length - 1 ? "," : `]${tail}`}`;
const gap=line.endsWith("[")||line==="    "?"":" ";
if(line.length + gap.length + part.length>74){
lines.push(line);
line=`    ${part}`;
}else line +=gap + part;
});
return[...lines,line];
}
function target({target:name,drawn}){
const body=NUMPY_TARGETS[name]??[...list("points = ",drawn),
"return np.interp(x, np.linspace(-3, 3, 13), points)"];
return["def target(x):",...body.map((line)=>`    ${line}`)];
}
function activation(name,steps){
if(name !=="square"){
return steps?numpyFunctions(name,{}):numpyFunction(name,{},"f");
}
return["def f(z):","    return z**2",
...(steps?["","","def slope(z):","    return 2 * z"]:[])];
}
const data=(state)=>[
...target(state),"","",
"x = np.arange(-120, 121) / 40  # the interval from -3 to 3",
"y = target(x)","",
];
const FIT={
np:[
"# The best output weights: least squares. Of all best ones the shortest.",
"A = np.column_stack([f(x[:, None] * w1 + b1), np.ones(len(x))])",
"found = np.linalg.lstsq(A, y, rcond=1e-6)[0]",
"w2, b2 = found[:-1], found[-1]",
],
torch:[
"# The best output weights: least squares. Of all best ones the shortest.",
"A = torch.hstack([f(x[:, None] * w1 + b1), torch.ones_like(x)[:, None]])",
'found = torch.linalg.lstsq(A, y[:, None], rcond=1e-6, driver="gelsd")',
"w2, b2 = found.solution[:-1, 0], found.solution[-1, 0]",
],
};
const start=(state,open,close,number)=>[
...list(`w1 = ${open}`,state.w1,close),
...list(`b1 = ${open}`,state.b1,close),
...(state.fitted?FIT[open.split(".")[0]]:[
...list(`w2 = ${open}`,state.w2,close),`b2 = ${number(float(state.b2))}`]),
];
const PRINT='print(f"maximum error {error:.10g}, mean squared {mse:.10g}")';
function foldTheLineNumPy(state){
return[
"# From the folded line. Needs NumPy alone.",
"import numpy as np","","",
...activation(state.activation,state.steps),"","",
...data(state),
...start(state,"np.array(",")",(v)=>v),"",
...(state.steps?[
`lr = ${float(state.lr)}`,
`for step in range(${state.steps}):`,
"    Z = x[:, None] * w1 + b1",
"    A = f(Z)",
"    dy = 2 * (A @ w2 + b2 - y) / len(x)",
"    dZ = dy[:, None] * w2 * slope(Z)",
"    w1, b1 = w1 - lr * (x @ dZ), b1 - lr * dZ.sum(axis=0)",
"    w2, b2 = w2 - lr * (dy @ A), b2 - lr * dy.sum()",""]:[]),
"",
"def network(x):",
"    return f(x[:, None] * w1 + b1) @ w2 + b2","","",
"miss = np.abs(network(x) - y)",
"error, mse = miss.max(), np.mean(miss**2)",
PRINT,
"far = np.arange(-200, 201) / 40  # up to -5 and 5",
"far = far[np.abs(far) > 3]",
"outside = np.abs(network(far) - target(far)).max()",
'print(f"maximum error outside {outside:.10g}")',
"",
].join("\n");
}
const TORCH={relu:"torch.relu(z)",tanh:"torch.tanh(z)",logistic:"torch.sigmoid(z)",
identity:"z",square:"z**2"};
function foldTheLineTorch(state){
const tensor="torch.tensor(";
const close=", dtype=torch.float64)";
return[
"# From the folded line. Needs NumPy and PyTorch.",
"import numpy as np","import torch","","",
"def f(z):",`    return ${TORCH[state.activation]}`,"","",
...data(state),
"x, y = torch.from_numpy(x), torch.from_numpy(y)",
...start(state,tensor,close,(v)=>`torch.tensor(${v}, dtype=torch.float64)`),"",
...(state.steps?[
"parameters = [p.clone().requires_grad_() for p in (w1, b1, w2, b2)]",
"w1, b1, w2, b2 = parameters",
`optimizer = torch.optim.SGD(parameters, lr=${float(state.lr)})`,
`for step in range(${state.steps}):`,
"    optimizer.zero_grad()",
"    loss = torch.mean((f(x[:, None] * w1 + b1) @ w2 + b2 - y) ** 2)",
"    loss.backward()",
"    optimizer.step()",""]:[]),
"with torch.no_grad():",
"    miss = torch.abs(f(x[:, None] * w1 + b1) @ w2 + b2 - y)",
"error, mse = miss.max().item(), torch.mean(miss**2).item()",
PRINT,
"",
].join("\n");
}
return { foldTheLineNumPy, foldTheLineTorch };
})();
const $least_squares = (() => {
const dot=(a,b,from=0)=>{
let sum=0;
for(let i=from;i < a.length;i +=1)sum +=a[i]*b[i];
return sum;
};
const subtract=(a,factor,b,from)=>{
for(let i=from;i < a.length;i +=1)a[i]-=factor*b[i];
};
function triangle(Q){
const k=Q.length;
const R=Q.map(()=>new Float64Array(k));
for(let j=0;j < k;j +=1){
const v=Q[j];
for(let i=0;i < j;i +=1)R[j][i]=v[i];
const norm=Math.sqrt(dot(v,v,j));
R[j][j]=v[j]>0?-norm:norm;
v[j]-=R[j][j];
const size=dot(v,v,j);
const scale=size>0?Math.sqrt(2 / size):0;
for(let i=j;i < v.length;i +=1)v[i]*=scale;
for(let l=j + 1;l < k;l +=1)subtract(Q[l],dot(v,Q[l],j),v,j);
}
return R;
}
function diagonalise(B,V){
const k=B.length;
for(let sweep=0,turned=true;turned&&sweep < 40;sweep +=1){
turned=false;
const most=Math.max(...B.map((b)=>dot(b,b)));
for(let p=0;p < k;p +=1){
for(let q=p + 1;q < k;q +=1){
const[pp,qq,pq]=[dot(B[p],B[p]),dot(B[q],B[q]),dot(B[p],B[q])];
if(Math.abs(pq)<=1e-15*Math.sqrt(pp*qq)||Math.min(pp,qq)< 1e-30*most)continue;
turned=true;
const zeta=(qq - pp)/(2*pq);
const t=(zeta < 0?-1:1)/(Math.abs(zeta)+ Math.hypot(1,zeta));
const c=1 / Math.hypot(1,t);
for(const M of[B,V]){
for(let i=0;i < k;i +=1){
const[a,b]=[M[p][i],M[q][i]];
M[p][i]=c*(a - t*b);
M[q][i]=c*(b + t*a);
}
}
}
}
}
}
function factor(columns,rcond=1e-6){
const Q=columns.map((column)=>Float64Array.from(column));
const k=Q.length;
const B=triangle(Q);
const V=Q.map((_,j)=>Float64Array.from({length:k},(__,i)=>(i===j?1:0)));
diagonalise(B,V);
const squares=B.map((b)=>dot(b,b));
const cut=rcond*rcond*Math.max(...squares);
return{
solve(y){
const right=Float64Array.from(y);
Q.forEach((v,j)=>subtract(right,dot(v,right,j),v,j));
const x=new Float64Array(k);
squares.forEach((square,j)=>{
if(square>cut)subtract(x,-dot(B[j],right.subarray(0,k))/ square,V[j],0);
});
return x;
},
};
}
return { factor };
})();
const $fold_fit = (() => {
const{getActivation}=$activations;
const{factor}=$least_squares;
const{default_rng}=$rng;
const HALF=3;
const EDGE=5;
const MOST=12;
const TINY=1e-9;
const X=Float64Array.from({length:401},(_,i)=>(i - 200)/ 40);
const FROM=80;
const TO=321;
const N=TO - FROM;
const PAPER=Array.from({length:13},(_,i)=>(i - 6)/ 2);
function drawnAt(drawn,x){
if(x <=-HALF)return drawn[0];
if(x>=HALF)return drawn[12];
const i=Math.floor(2*(x + HALF));
return(drawn[i + 1]- drawn[i])/ 0.5*(x - PAPER[i])+ drawn[i];
}
const TARGETS={
sine:(x)=>Math.sin(1.5*x),
step:(x)=>(x>=0?1:-1),
abs:(x)=>Math.abs(x)- 1.5,
bump:(x)=>1.5*Math.exp(-2*x*x),
};
const TARGET_NAMES={sine:"sine: sin 1.5x",step:"step",abs:"|x| − 1.5",
bump:"bump: 1.5 exp(−2x²)",drawn:"drawn by you"};
function wanted({target,drawn}){
return target==="drawn"?X.map((x)=>drawnAt(drawn,x)):X.map(TARGETS[target]);
}
const square={
name:"square",
forward(z,a,n=z.length){
for(let i=0;i < n;i +=1)a[i]=z[i]*z[i];
},
backward(z,a,da,dz,n){
for(let i=0;i < n;i +=1)dz[i]=da[i]*2*z[i];
},
};
const ACTIVATION_NAMES={relu:["ReLU","ReLU"],tanh:["tanh","tanh"],
logistic:["logistic (sigmoid)","logistic"],identity:["linear: f(z) = z","linear"],
square:["square: f(z) = z²","x²"]};
const bind=(name)=>(name==="square"?square:getActivation(name));
function evenUnits(width,name){
const shift=name==="relu"?0:0.5;
const steep={tanh:width / 3,logistic:(2*width)/ 3}[name]??1;
const kinks=Array.from({length:width},
(_,j)=>-HALF +(2*HALF*(j + shift))/ width);
return{w1:kinks.map(()=>steep),b1:kinks.map((k)=>0 - steep*k)};
}
function randomUnits(width,seed){
const rng=default_rng(seed);
const kinks=rng.uniform(-HALF,HALF,width);
const w1=[...rng.standard_normal(width)];
const w2=[...rng.standard_normal(width)].map((v)=>v / Math.sqrt(width));
return{w1,b1:w1.map((w,j)=>0 - w*kinks[j]),w2,b2:0};
}
function hidden({w1,b1},name,xs=X){
const f=bind(name);
return[...w1].map((w,j)=>{
const z=xs.map((x)=>x*w + b1[j]);
const a=new Float64Array(z.length);
f.forward(z,a,z.length);
return a;
});
}
const INNER=X.subarray(FROM,TO);
function fitter(units,name){
const width=units.w1.length;
const matrix=factor([...hidden(units,name,INNER),new Float64Array(N).fill(1)]);
return(y)=>{
const found=[...matrix.solve(y.subarray(FROM,TO))];
const least=1e-12*Math.max(...found.map(Math.abs));
const tidy=found.map((v)=>(Math.abs(v)< least?0:v));
return{w2:tidy.slice(0,width),b2:tidy[width]};
};
}
const visible=(error)=>(error < TINY?0:error);
const leastSquares=(units,name,y)=>fitter(units,name)(y);
function combine(parts,w2,b2){
const out=new Float64Array(parts[0].length).fill(b2);
parts.forEach((a,j)=>{
for(let i=0;i < a.length;i +=1)out[i]+=w2[j]*a[i];
});
return out;
}
const even={};
function widthErrors(name,y){
even[name]??=Array.from({length:MOST},(_,i)=>{
const units=evenUnits(i + 1,name);
return{fit:fitter(units,name),parts:hidden(units,name,INNER)};
});
return even[name].map(({fit,parts})=>{
const{w2,b2}=fit(y);
return visible(combine(parts,w2,b2).reduce((most,v,i)=>
Math.max(most,Math.abs(v - y[FROM + i])),0));
});
}
return { HALF, EDGE, MOST, X, FROM, TO, N, PAPER, TARGET_NAMES, wanted, ACTIVATION_NAMES, bind, evenUnits, randomUnits, hidden, visible, leastSquares, combine, widthErrors };
})();
const $fold_controls = (() => {
const{h}=$dom;
const{button,menu,seed,slider}=$fields;
const{ACTIVATION_NAMES,MOST,TARGET_NAMES}=$fold_fit;
const{choice,flag,integer,number,numbers}=$traits;
const weights=numbers(-1e6,1e6,0.05,1,MOST);
const traits={
target:choice(Object.keys(TARGET_NAMES)),
activation:choice(Object.keys(ACTIVATION_NAMES)),
w1:weights,b1:weights,w2:weights,
b2:number(-1e6,1e6,0.05),
fitted:flag(),
lr:number(0.0001,1,0.0001,{log:true}),
steps:integer(0,5000),
drawn:numbers(-2,2,0.05,13,13),
seed:integer(0,9999),
};
function chooser(hand){
return h("div",{class:"controls top"},
menu(hand,"target",Object.entries(TARGET_NAMES),{label:"target"}),
menu(hand,"activation",Object.entries(ACTIVATION_NAMES).map(([name,[title]])=>[name,title]),
{label:"activation"}),
slider(hand,"width",integer(1,MOST),{label:"hidden units"}));
}
function controls(hand){
const unit=(name,low,high,label)=>slider(hand,name,number(low,high,0.05),{label});
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"The chosen unit"),
slider(hand,"unit",integer(1,MOST),{label:"unit",max:()=>hand.get("width")}),
unit("kink",-5,5,"kink"),unit("steep",-10,10,"hidden weight"),
unit("out",-10,10,"output weight")),
h("fieldset",{},h("legend",{},"All of them"),
unit("bias",-10,10,"output bias"),
slider(hand,"lr",traits.lr,{label:"learning rate"}),
seed(hand,"seed",traits.seed),
h("div",{class:"bar"},button("Spread the kinks evenly",()=>hand.even()),
button("Random network",()=>hand.random()))));
}
return { traits, chooser, controls };
})();
const $optimizers = (() => {
class Optimizer{
constructor(net,{lr,weightDecay=0}){
this.lr=lr;
this.weightDecay=weightDecay;
this.slots=net.layers.flatMap(({W,b,dW,db})=>
[{param:W,grad:dW,decays:true},{param:b,grad:db,decays:false}]);
}
step(){
for(const slot of this.slots){
this.update(slot,slot.decays?this.weightDecay:0);
}
}
keep(...names){
for(const slot of this.slots){
for(const name of names)slot[name]=new Float64Array(slot.param.length);
}
}
}
class GradientDescent extends Optimizer{
update({param,grad},decay){
const{lr}=this;
for(let i=0;i < param.length;i +=1){
param[i]-=lr*(grad[i]+ decay*param[i]);
}
}
}
class Momentum extends Optimizer{
constructor(net,{momentum=0.9,...shared}){
super(net,shared);
this.momentum=momentum;
this.keep("v");
}
update({param,grad,v},decay){
for(let i=0;i < param.length;i +=1){
v[i]=this.momentum*v[i]+(grad[i]+ decay*param[i]);
param[i]-=this.lr*v[i];
}
}
}
class Adam extends Optimizer{
constructor(net,{lr=0.001,beta1=0.9,beta2=0.999,eps=1e-8,...shared}={}){
super(net,{lr,...shared});
Object.assign(this,{beta1,beta2,eps,t:0});
this.keep("m","v");
}
step(){
this.t +=1;
super.step();
}
update({param,grad,m,v},decay){
const{lr,beta1,beta2,eps}=this;
const c1=1 - beta1**this.t,c2=1 - beta2**this.t;
for(let i=0;i < param.length;i +=1){
const g=grad[i]+ decay*param[i];
m[i]+=(1 - beta1)*(g - m[i]);
v[i]+=(1 - beta2)*(g*g - v[i]);
param[i]-=(lr*(m[i]/ c1))/(Math.sqrt(v[i]/ c2)+ eps);
}
}
}
const OPTIMIZERS={gd:GradientDescent,momentum:Momentum,adam:Adam};
return { GradientDescent, Momentum, Adam, OPTIMIZERS };
})();
const $training = (() => {
const{LOSSES}=$losses;
const{OPTIMIZERS}=$optimizers;
class Trainer{
constructor(net,{X,y,n,loss="bce_with_logits",optimizer="gd",...settings}){
this.net=net;
this.data={X,y,n};
this.loss=LOSSES[loss];
this.optimizer=new OPTIMIZERS[optimizer](net,settings);
this.k=net.sizes.at(-1);
this.dY=new Float64Array(n*this.k);
}
forward({X,y,n}=this.data){
this.out=this.net.forward(X,n);
return this.loss.value(this.out,y,n,this.k);
}
backward({y,n}=this.data){
this.loss.grad(this.out,y,this.dY,n,this.k);
this.net.backward(this.dY);
}
step(part=this.data){
const value=this.forward(part);
this.backward(part);
this.optimizer.step();
return value;
}
epoch(batch,order=undefined){
const{n}=this.data;
let sum=0;
for(let start=0;start < n;start +=batch){
const m=Math.min(batch,n - start);
sum +=m*this.batch(start,m,order);
}
return sum / n;
}
batch(start,m,order){
const{X,y,n}=this.data,d=this.net.sizes[0],{k}=this;
const perSample=y.length / n;
const part=this.part??={X:new Float64Array(n*d),y:new y.constructor(n*k)};
part.n=m;
for(let i=0;i < m;i +=1){
const from=order?order[start + i]:start + i;
for(let j=0;j < d;j +=1)part.X[j*m + i]=X[j*n + from];
for(let j=0;j < perSample;j +=1)part.y[j*m + i]=y[j*n + from];
}
return this.step(part);
}
}
return { Trainer };
})();
const $fold_run = (() => {
const{ACTIVATION_NAMES,FROM,N,TO,X,bind,combine,hidden,leastSquares,visible,wanted,widthErrors}=$fold_fit;
const{Network}=$network;
const{Trainer}=$training;
const BLOWN=1e9;
function startOf(state,y=wanted(state)){
const{w1,b1,w2,b2,fitted,activation}=state;
return{w1,b1,...(fitted?leastSquares(state,activation,y):{w2,b2})};
}
const named=["target","activation","w1","b1","fitted","lr"];
class Run{
reach(state,ms=Infinity){
const key=JSON.stringify([named.map((name)=>state[name]),
state.fitted?0:[state.w2,state.b2],state.target==="drawn"?state.drawn:0]);
if(key !==this.key||state.steps < this.count)this.begin(state,key);
const until=performance.now()+ ms;
while(this.count < state.steps&&this.diverged===null){
this.trainer.step();
this.count +=1;
if(!(this.trainer.forward()<=BLOWN))this.diverged=this.count;
if(performance.now()>until)break;
}
return this.count===state.steps||this.diverged !==null;
}
begin(state,key){
this.y=wanted(state);
const{w1,b1,w2,b2}=startOf(state,this.y);
const net=new Network([1,w1.length,1],{activation:"identity",init:"zeros"});
const[first,last]=net.layers;
first.activation=bind(state.activation);
for(const[to,from]of[[first.W,w1],[first.b,b1],[last.W,w2],[last.b,[b2]]]){
to.set(from);
}
this.trainer=new Trainer(net,{X:X.slice(FROM,TO),y:this.y.slice(FROM,TO),n:N,
loss:"mse",lr:state.lr});
Object.assign(this,{key,net,count:0,diverged:null});
}
parameters(){
const[first,last]=this.net.layers;
return{w1:[...first.W],b1:[...first.b],w2:[...last.W],b2:last.b[0]};
}
}
let curves={key:""};
function someErrors({target,drawn,activation},y){
const key=target==="drawn"?JSON.stringify(drawn):target;
if(curves.key !==key)curves={key,found:{}};
const{found}=curves;
const missing=Object.keys(ACTIVATION_NAMES).filter((name)=>!found[name]);
const next=found[activation]?missing[0]:activation;
if(next)found[next]=widthErrors(next,y);
return{found,complete:missing.length < 2};
}
function measure(state,run){
const{y,count,diverged}=run;
const net=run.parameters();
const parts=hidden(net,state.activation);
const f=combine(parts,net.w2,net.b2);
parts.forEach((a,j)=>a.forEach((v,i)=>{
a[i]=net.w2[j]*v;
}));
let[error,outside,mse]=[0,0,0];
f.forEach((v,i)=>{
const miss=Math.abs(v - y[i]);
if(i < FROM||i>=TO)outside=Math.max(outside,miss);
else{
error=Math.max(error,miss);
mse +=(miss*miss)/ N;
}
});
const shown=visible(error);
const at=f.findIndex((v,i)=>i>=FROM&&i < TO
&&Math.abs(v - y[i])>=(1 - 1e-9)*shown);
const{found:errors,complete}=someErrors(state,y);
const width=net.w1.length;
return{complete,net,parts,f,y,at,where:X[at],error:shown,outside:visible(outside),
mse:shown&&mse,errors,count,diverged,
width,parameters:3*width + 1,even:errors[state.activation][width - 1]};
}
function settled(state){
const run=new Run();
run.reach(state);
let found;
do found=measure(state,run);while(!found.complete);
return found;
}
return { BLOWN, startOf, Run, measure, settled };
})();
const $fold_edits = (() => {
const{clamp}=$dom;
const{evenUnits,randomUnits}=$fold_fit;
const{startOf}=$fold_run;
const far=(v)=>clamp(v,-1e6,1e6);
const tidy=(v)=>Number(v.toPrecision(12));
const put=(list,j,value)=>list.map((v,i)=>(i===j?value:v));
const kinkOf=({w1,b1},j)=>(w1[j]===0?0:0 - b1[j]/ w1[j]);
function edits(store,run){
const listeners=new Set();
const state=store.values;
const names=new Set([...Object.keys(state),"width","kink","steep","out","bias"]);
const net=()=>{
run.reach(state,0);
const{w1,b1,w2,b2}=run.diverged===null?run.parameters():startOf(state);
return{w1:w1.map(far),b1:b1.map(far),w2:w2.map(far),b2:far(b2)};
};
const follow=({w1,b1})=>
({w1,b1,w2:w1.map(()=>0),b2:0,fitted:true,steps:0});
const stand=(from)=>({...from,fitted:false,steps:0});
const kept=()=>{
const from=net();
const trained=state.steps>0&&run.diverged===null;
return state.fitted&&!trained?follow(from):stand(from);
};
const fresh=(width,activation)=>({...follow(evenUnits(width,activation)),activation});
const chosen=()=>Math.min(state.unit,state.w1.length,state.b1.length)- 1;
const change={
width:(width)=>fresh(width,state.activation),
activation:(name)=>fresh(state.w1.length,name),
target:(target)=>({...kept(),target}),
drawn:(drawn)=>({...kept(),drawn}),
seed:(seed)=>({...stand(randomUnits(state.w1.length,seed)),seed}),
kink(k,j){
const from=kept();
return{...from,b1:put(from.b1,j,tidy(0 - from.w1[j]*k))};
},
steep(w,j){
const from=kept();
const k=kinkOf(from,j);
return{...from,w1:put(from.w1,j,w),b1:put(from.b1,j,tidy(0 - w*k))};
},
out(v,j){
const from=stand(net());
return{...from,w2:put(from.w2,j,v)};
},
bias:(b2)=>({...stand(net()),b2}),
};
const four=(v)=>Number(v.toPrecision(4));
const read={width:()=>state.w1.length,unit:()=>chosen()+ 1,bias:()=>four(net().b2),
out:()=>four(net().w2[chosen()]),steep:()=>four(net().w1[chosen()]),
kink:()=>four(kinkOf(net(),chosen()))};
return{
values:state,
get:(name)=>(read[name]?read[name]():store.get(name)),
set(changes,rest=true){
for(const[name,value]of Object.entries(changes)){
store.set(change[name]?change[name](value,chosen()):{[name]:value},rest);
}
},
unit(j,changes,rest){
store.set({unit:j + 1},false);
this.set(changes,rest);
},
send:()=>store.send(),
subscribe:(listen)=>listeners.add(listen),
refresh:()=>listeners.forEach((listen)=>listen(names)),
even:()=>store.set(fresh(state.w1.length,state.activation)),
fit:()=>store.set(follow(net())),
random:()=>store.set(change.seed(state.seed)),
};
}
return { kinkOf, edits };
})();
const $free_handles = (() => {
const{s}=$dom;
const KEYS={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};
function handles({svg,size,label,drag,keys,done,near,chosen,range}){
const el=s("g");
let held=-1;
const place=(event)=>{
const frame=svg.getBoundingClientRect();
return[event.clientX - frame.left,event.clientY - frame.top];
};
function one(i){
const handle=s("g",{class:"handle free",role:"slider",tabindex:0,
"aria-label":label(i),"aria-valuemin":range[0],"aria-valuemax":range[1]},
s("circle",{r:2*size,class:"reach"}),s("circle",{r:size,class:"knob"}));
handle.addEventListener("focus",()=>chosen?.(i,held < 0));
handle.addEventListener("keydown",(event)=>{
const by=KEYS[event.key];
if(!by||event.altKey||event.ctrlKey||event.metaKey)return;
event.preventDefault();
const far=event.shiftKey?10:1;
keys(i,far*by[0],far*by[1]);
});
return handle;
}
svg.addEventListener("pointerdown",(event)=>{
const[x,y]=place(event);
const grabbed=[...el.children].findIndex((handle)=>handle.contains(event.target));
const beside=grabbed < 0&&event.pointerType==="mouse"?near?.(x,y)??-1:-1;
const i=grabbed>=0?grabbed:beside;
if(event.button||i < 0||(grabbed < 0&&event.target.closest(".handle")))return;
held=i;
svg.setPointerCapture(event.pointerId);
el.children[i].focus({preventScroll:true});
event.preventDefault();
if(grabbed < 0)drag(i,x,y);
});
svg.addEventListener("pointermove",(event)=>{
if(held>=0)drag(held,...place(event));
});
for(const end of["pointerup","pointercancel"]){
svg.addEventListener(end,()=>{
if(held>=0)done();
held=-1;
});
}
return{
el,
held:()=>held>=0,
set(k){
while(el.children.length>k)el.lastChild.remove();
while(el.children.length < k)el.append(one(el.children.length));
return[...el.children];
},
};
}
return { handles };
})();
const $fold_grips = (() => {
const{clamp,fmt,short}=$dom;
const{kinkOf}=$fold_edits;
const{EDGE,HALF,PAPER,bind}=$fold_fit;
const{handles}=$free_handles;
const exact=(v)=>Number(v.toPrecision(12));
const twentieth=(v)=>Math.round(v*20)/ 20;
const spot=(x,y)=>`translate(${x.toFixed(1)} ${y.toFixed(1)})`;
function grips(svg,hand,at){
const state=hand.values;
const done=()=>hand.send();
const kinks=handles({svg,size:6,range:[-EDGE,EDGE],label:(j)=>`unit ${j + 1}`,done,
drag:(j,px)=>hand.unit(j,{kink:clamp(twentieth(at.x.back(px)),-EDGE,EDGE)},false),
keys(j,right,up){
const to=(name,by)=>exact(hand.get(name)+ 0.05*by);
if(right)hand.unit(j,{kink:clamp(to("kink",right),-EDGE,EDGE)});
if(up)hand.unit(j,{out:clamp(to("out",up),-1e6,1e6)});
},
chosen:(j,rest)=>hand.set({unit:j + 1},rest)});
const grip=({w1,b1},j)=>{
const place=clamp(kinkOf({w1,b1},j)+(w1[j]< 0?-1:1),-4.8,4.8);
const z=Float64Array.of(w1[j]*place + b1[j]);
bind(state.activation).forward(z,z,1);
return[place,z[0]];
};
const slope=handles({svg,size:6,range:[-1e6,1e6],done,
label:()=>"output weight of the chosen unit",
drag(_,px,py){
const{units}=at.place;
const height=at.v.back(clamp(py,units.top,units.bottom));
const v=height / grip(at.net,hand.get("unit")- 1)[1];
hand.set({out:Math.round(v*100)/ 100},false);
},
keys:(_,right,up)=>
hand.set({out:clamp(exact(hand.get("out")+ 0.05*(right + up)),-1e6,1e6)})});
let pen=null;
const draw=(i,value,rest)=>{
const points=[...state.drawn];
const[from,first]=pen??[i,value];
for(let k=Math.min(i,from);k <=Math.max(i,from);k +=1){
const share=k===i?1:(k - from)/(i - from);
points[k]=clamp(twentieth(first + share*(value - first)),-2,2);
}
hand.set({drawn:points},rest);
};
const nearest=(px)=>clamp(Math.round(2*(at.x.back(px)+ HALF)),0,12);
const paper=handles({svg,size:5,range:[-2,2],
done(){
pen=null;
done();
},
label:(i)=>`target at x = ${short(PAPER[i])}`,
drag(i,px,py){
pen??=[i,state.drawn[i]];
const to=[nearest(px),at.y.back(py)];
draw(...to,false);
pen=to;
},
keys:(i,right,up)=>draw(i,state.drawn[i]+ 0.05*(right + up),true),
near:(px,py)=>(state.target==="drawn"&&py>at.place.fit.top
&&py < at.place.fit.bottom&&Math.abs(at.x.back(px))< HALF + 0.2?nearest(px):-1)});
return{
els:[paper.el,kinks.el,slope.el],
held:()=>slope.held()||kinks.held(),
place(net,j){
const{x,y,v}=at;
const name=(handle,now,words,where)=>{
const attrs={transform:where,"aria-valuenow":now,"aria-valuetext":words};
for(const[key,value]of Object.entries(attrs))handle.setAttribute(key,value);
};
paper.set(state.target==="drawn"?PAPER.length:0).forEach((handle,i)=>
name(handle,state.drawn[i],short(state.drawn[i]),spot(x(PAPER[i]),y(state.drawn[i]))));
kinks.set(net.w1.length).forEach((handle,i)=>{
const k=clamp(kinkOf(net,i),-EDGE,EDGE);
name(handle,k,`kink ${short(kinkOf(net, i))}, output weight ${fmt(net.w2[i], 3)}`,
spot(x(k),v(0)));
handle.classList.toggle("chosen",i===j);
});
const[where,a]=grip(net,j);
const height=clamp(net.w2[j]*a,v.lo,v.hi);
slope.set(Math.abs(a)>0.05?1:0).forEach((handle)=>{
name(handle,net.w2[j],fmt(net.w2[j],3),spot(x(where),v(height)));
handle.classList.add("slope");
});
},
};
}
return { grips };
})();
const $fold_layout = (() => {
function layout(width){
const narrow=width < 560;
const left=34;
const right=narrow?width - 6:Math.round(0.66*width);
const fit={left,right,top:26,bottom:narrow?216:246};
const units={left,right,top:fit.bottom + 52,bottom:fit.bottom + 182};
const errors=narrow
?{left,right:width - 54,top:units.bottom + 56,bottom:units.bottom + 206}
:{left:right + 50,right:width - 54,top:fit.top,bottom:units.bottom};
return{width,narrow,fit,units,errors,height:errors.bottom + 36};
}
const LEAST=0.005;
const MOST=5;
function round(v){
const power=10**Math.floor(Math.log10(Math.max(v,1e-3)));
return(power < 1000?[1,2,5,10]:[1,10]).find((m)=>m*power>=v*0.999)*power;
}
return { layout, LEAST, MOST, round };
})();
const $fold_figure = (() => {
const{attr,clamp,raised,s,short}=$dom;
const{kinkOf}=$fold_edits;
const{EDGE,FROM,HALF,TO,X}=$fold_fit;
const{grips}=$fold_grips;
const{LEAST,MOST,layout,round}=$fold_layout;
const{axes,cover,frame,line,linear,put,spots,spread,ticks}=$plot;
const NAMES=[["relu","ReLU"],["tanh","tanh"],["square","x²"],["identity","linear"]];
const WIDTHS=Array.from({length:12},(_,i)=>i + 1);
const HIGH=2.2;
const path=(kind,more={})=>s("path",{class:kind,...more});
function words(x,y,...parts){
const out=s("text",{x,y,class:"name"});
parts.forEach(([title,kind],i)=>
out.append(s("tspan",{class:kind,dx:i?14:0},title)));
return out;
}
function drawing(hand){
const state=hand.values;
const[window,lower]=[frame("fit"),frame("units")];
const p={shades:[0,1,2,3].map(()=>s("rect",{class:"flat"})),back:s("g"),
labels:s("g"),folds:path("cursor"),scale:s("g"),
wanted:path("curve green thin",{"stroke-dasharray":"6 4",...window.inside}),
net:path("curve blue",window.inside),miss:path("curve red",window.inside),
units:path("ghost",lower.inside),one:path("curve purple",lower.inside),
others:path("ghost"),errors:path("curve blue"),dots:path("dots"),names:s("g"),
here:s("circle",{r:6,class:"open red"})};
const el=s("svg",{role:"group","aria-label":"Target and network, the units, errors"});
const at={place:layout(640)};
const hold=grips(el,hand,at);
el.append(window.clip,lower.clip,...p.shades,p.back,p.scale,p.folds,p.wanted,p.net,
p.miss,p.units,p.one,p.others,p.errors,p.dots,p.here,p.names,p.labels,...hold.els);
let[drawn,top]=[0,1];
let ex,ey;
function sheet(width){
if(drawn===width)return;
drawn=width;
at.place=layout(width);
const{fit,units,errors,narrow,height}=at.place;
attr(el,{viewBox:`0 0 ${width} ${height}`,height});
window.fill(fit);
lower.fill(units);
at.x=linear(-EDGE,EDGE,fit.left,fit.right);
at.y=linear(-HIGH,HIGH,fit.bottom,fit.top);
ex=linear(1,12,errors.left,errors.right);
const level=linear(Math.log10(LEAST),Math.log10(MOST),errors.bottom,errors.top);
ey=(e)=>level(Math.log10(clamp(e,LEAST,MOST)));
p.shades.forEach((rect,i)=>{
const panel=i < 2?fit:units;
cover(rect,i % 2?{...panel,left:at.x(HALF)}:{...panel,right:at.x(-HALF)});
});
const back=axes(at.x,at.y,{xTicks:ticks(-EDGE,EDGE,10),yTicks:[-2,-1,0,1,2]});
for(const e of[0.01,0.1,1]){
const high=Math.round(ey(e))+ 0.5;
back.append(path("grid",{d:`M${errors.left} ${high}H${errors.right}`}),
put(short(e),errors.left - 6,high + 4,"","end"));
}
for(const w of[1,4,8,12])back.append(put(w,ex(w),errors.bottom + 16,"","middle"));
p.back.replaceChildren(back);
p.labels.replaceChildren(
words(fit.left,16,["target","ink-green"],["network","ink-blue"],
["largest error","ink-red"]),
put("outside",at.x(-4),fit.bottom - 6,"halo","middle"),
put("outside",at.x(4),fit.bottom - 6,"halo","middle"),
words(units.left,units.top - 10,["what each unit adds",""],["chosen unit","ink-purple"]),
put("max. error by width",errors.left -(narrow?0:30),errors.top - 10,"name"),
put("units",(errors.left + errors.right)/ 2,errors.bottom + 32,"","middle"));
}
function fitPanel({net,f,y:wanted,at:worst,error}){
const{x,y,place}=at;
attr(p.wanted,{d:line(x,y,X,wanted)});
attr(p.net,{d:line(x,y,X,f.map((value)=>clamp(value,-99,99)))});
const ends=[wanted[worst],f[worst]].map((value)=>y(clamp(value,-99,99)).toFixed(1));
attr(p.miss,{d:error>1e-3?`M${x(X[worst]).toFixed(1)} ${ends[0]}V${ends[1]}`:""});
attr(p.folds,{d:[...net.w1].map((_,j)=>kinkOf(net,j))
.filter((k)=>Math.abs(k)<=EDGE)
.flatMap((k)=>[place.fit,place.units].map(({top:high,bottom})=>
`M${x(k).toFixed(1)} ${high}V${bottom}`)).join("")});
}
function unitsPanel({parts},chosen){
if(!at.v||!hold.held()){
const ends=parts.flatMap((a)=>[a[FROM],a[200],a[TO - 1]]).map(Math.abs);
top=round(Math.max(1,...ends)*1.05);
}
const{units}=at.place;
at.v=linear(-top,top,units.bottom,units.top);
const curve=(a)=>line(at.x,at.v,X,a.map((v)=>clamp(v,-9*top,9*top)));
attr(p.units,{d:parts.map(curve).join("")});
attr(p.one,{d:curve(parts[chosen])});
const few={xTicks:[],yTicks:[-top,0,top],yNumbers:top < 1000};
p.scale.replaceChildren(axes(at.x,at.v,few),...few.yNumbers?[]:[-top,0,top].map((v)=>
put(v&&`${v < 0 ? "−" : ""}10${raised(Math.round(Math.log10(top)))}`,units.left - 2,
Math.round(at.v(v))+ 4.5,"","end")));
}
function errorPanel({errors,width,error}){
const curve=(name)=>line(ex,ey,WIDTHS,errors[name]);
const known=NAMES.filter(([name])=>errors[name]);
attr(p.others,{d:known.map(([name])=>curve(name)).join("")});
attr(p.errors,{d:curve(state.activation)});
attr(p.dots,{d:spots(ex,ey,WIDTHS.map((w,i)=>[w,errors[state.activation][i]]))});
attr(p.here,{cx:ex(width),cy:ey(error)});
const mine=state.activation==="logistic"?"tanh":state.activation;
const heights=spread(known.map(([name])=>ey(errors[name][11])),14);
p.names.replaceChildren(...known.map(([name,title],i)=>put(title,
at.place.errors.right + 8,heights[i]+ 4,name===mine?"name ink-blue":"")));
}
function draw(found,chosen,width){
sheet(width);
at.net=found.net;
fitPanel(found);
unitsPanel(found,chosen);
errorPanel(found);
hold.place(found.net,chosen);
}
return{el,draw};
}
return { drawing };
})();
const $fold_presets = (() => {
const{evenUnits,randomUnits}=$fold_fit;
const layer=(units,more={})=>
({...units,w2:units.w1.map(()=>0),b2:0,fitted:true,...more});
const even=(width,activation,more={})=>
({activation,...layer(evenUnits(width,activation)),...more});
const at=(kinks,w=kinks.map(()=>1))=>
layer({w1:w,b1:kinks.map((k,j)=>0 - w[j]*k)});
const random=(width,seed,more)=>({...randomUnits(width,seed),fitted:false,seed,...more});
const REST={target:"sine",...even(6,"relu"),lr:0.02,steps:0,seed:7};
const PRESETS=[
{name:"six folds",set:{},
look:"Each ReLU unit folds the line once, at its kink. Six units give six straight pieces. "
+ "Drag a kink (a ring on the lower axis): the fold moves and the output weights follow."},
{name:"twelve folds",set:even(12,"relu"),
look:"Twice as many pieces, half as long: the largest error falls to about a quarter. Now "
+ "look at the shaded parts: the ends run straight on, and the error there is more than three "
+ "times the height of the target. More width promises nothing there."},
{name:"|x| needs two",set:{target:"abs",...at([0,0],[1,-1])},
look:"One unit for each side: ReLU(x) + ReLU(−x) is |x|, and this time also outside, because "
+ "the target is folded from straight lines as well. Few targets are so kind."},
{name:"linear units",set:even(12,"identity"),
look:"Twelve lines added up are a line. The error by width is flat: one unit is as good "
+ "as twelve, because without a bend there is nothing to fold."},
{name:"x² units",set:even(12,"square"),
look:"It bends, and still it stalls: every sum of squares (wx + b)² is a parabola. From a few "
+ "units on, width adds nothing. A polynomial of fixed degree is no universal building block."},
{name:"a jump",set:{target:"step",...even(12,"tanh")},
look:"At the jump the largest error stays at about 1, half of the jump, at every width: a "
+ "continuous curve cannot follow. The promise is made for continuous targets."},
{name:"kinks in the wrong place",set:at([0.5,1,1.5,2,2.5,2.8]),
look:"Six folds, all on the right: on the left a straight line is left over. Least squares "
+ "weighs the folds that are there; drag some kinks to the left and see the error fall."},
{name:"train a random network",set:random(8,3,{activation:"tanh",lr:0.05}),
look:"Nobody has placed these units. Press Train a few times: gradient descent moves kinks, "
+ "slopes and output weights together, and looks at the mean squared error only."},
{name:"learning rate too large",set:random(12,3,{lr:0.3,steps:50}),
look:"Each step goes too far, the next one has to correct more than the last. The run stops "
+ "itself when the loss is above a billion."},
];
return { REST, PRESETS };
})();
const $fold_words = (() => {
const{fmt,short}=$dom;
const{ACTIVATION_NAMES,TARGET_NAMES}=$fold_fit;
function report({error,mse,even,outside}){
return{error:fmt(error),mse:fmt(mse),outside:fmt(outside),even:fmt(even)};
}
const many=(width)=>(width===1?"1 unit":`${width} units`);
function verdict(state,{width,error,even,where,errors}){
const[one,all]=[errors[state.activation][0],errors[state.activation][11]];
if(state.activation==="identity"){
return `Linear units: ${many(width)} or twelve, the sum is one straight line. Its largest error `
+ `is ${fmt(error, 3)}; the best line by least squares has ${fmt(one, 3)}.`;
}
if(state.activation==="square"){
return `Units of x²: the sum is one parabola, however many there are. Largest error ${
      fmt(error, 3)}; even ones stall at ${fmt(all, 3)}.`;
}
if(state.target==="step"){
return `Largest error ${fmt(error, 3)}, at x = ${short(where)}. The target jumps there: `
+ "right at the jump every continuous curve is wrong by at least 1, half of it"
+ `${error < 0.95 ? ", even where the points measured do not show it." : "."}`;
}
const compared=error < 0.97*even?"less than":error>1.03*even?"more than":"the same as with";
return `Largest error on [−3, 3]: ${fmt(error, 3)}, ${compared} ${
    compared === "the same as with" ? "evenly spaced kinks" : `the ${fmt(even, 3)} of evenly spaced kinks`}. `
+ `With 12 of those it is ${fmt(all, 3)}.`;
}
function divergence(state,{diverged,mse}){
if(diverged===null)return "";
return `Diverged: after step ${diverged} the mean squared error is ${fmt(mse, 2)}, and the run was `
+ `stopped. The learning rate ${short(state.lr)} is too large for these units: each step overshoots `
+ "by more than it corrects. Take a smaller one, or go back to the start.";
}
function origin(state,{count,width,parameters}){
const before=`${many(width)}, ${parameters} parameters; output weights ${
    state.fitted ? "by least squares" : "set or drawn, not fitted"}`;
return count?`${before}, then ${count} training steps`:before;
}
function summary(state,found){
return[`Target ${TARGET_NAMES[state.target]}, activation ${
    ACTIVATION_NAMES[state.activation][1]}: ${origin(state, found)}.`,
`Largest error inside ${fmt(found.error, 3)} at x = ${short(found.where)}, outside ${
    fmt(found.outside, 3)}.`,
divergence(state,found)||verdict(state,found)].join(" ");
}
return { report, verdict, divergence, origin, summary };
})();
const $fold_the_line = (() => {
const{foldTheLineNumPy,foldTheLineTorch}=$code_fold_the_line;
const{h,text}=$dom;
const{button}=$fields;
const{chooser,controls,traits}=$fold_controls;
const{edits}=$fold_edits;
const{drawing}=$fold_figure;
const{PRESETS,REST}=$fold_presets;
const{Run,measure,settled}=$fold_run;
const{divergence,origin,report,summary,verdict}=$fold_words;
const{calm,scene}=$loop;
const{presets}=$presets;
const{bar,copier,readings,speaker}=$ui;
const NOTE="Shaded: outside the interval, where nothing is promised. Drag a ring to move a kink (where z = 0), the filled one to change the chosen unit's slope; by keys: "
+ "← → kink, ↑ ↓ output weight. Least squares finds the best output weights for the kinks as they "
+ "are; a new width or activation spreads the kinks evenly and does so. Error by width: evenly "
+ "spaced kinks, fitted; the ring is this network.";
const[BUDGET,PACE,RUN]=[4,10,500];
function compare({w1,b1,w2}){
if(w1.length===b1.length&&w1.length===w2.length)return;
throw new Error("w1, b1 and w2 must hold one number a unit; "
+ `got ${w1.length}, ${b1.length} and ${w2.length}.`);
}
function view({store,box}){
compare(store.values);
const state=store.values;
const run=new Run();
run.reach(state,BUDGET);
const hand=edits(store,run);
const numbers=readings({error:"maximum error, −3 to 3",mse:"mean squared error there",
outside:"maximum error outside",even:"evenly spaced, fitted"});
const[said,how,stopped]=[h("p",{class:"verdict"}),h("p",{class:"caption"}),
h("p",{class:"problem",role:"alert"})];
const figure=drawing(hand);
const start={...state};
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{ask,live,width}=scene({box,store,el:figure.el,speech});
const taken=()=>({...state,steps:settled(state).count});
const copies=copier([["NumPy",()=>foldTheLineNumPy(taken())],
["PyTorch",()=>foldTheLineTorch(taken())]]);
let goal=null;
let own=false;
const stop=()=>{
goal=null;
store.send();
ask();
};
const go=button(`Train ${RUN} steps`,()=>{
if(goal !==null)return stop();
goal=Math.min(state.steps + RUN,traits.steps.max);
if(calm())store.set({steps:goal});
return ask();
},{class:"main"});
const one=button("One step",()=>store.set({steps:state.steps + 1}));
const back=button("Back to the start",()=>{
goal=null;
store.set({steps:0});
});
const fit=button("Fit by least squares",()=>{
goal=null;
hand.fit();
});
const advance=()=>{
if(goal===null)return;
if(run.diverged !==null||state.steps>=goal)stop();
else{
own=true;
store.set({steps:Math.min(goal,state.steps + PACE)},false);
own=false;
ask();
}
};
const buttons=()=>{
const over=run.diverged !==null||state.steps>=traits.steps.max;
text(go,goal===null?`Train ${RUN} steps`:"Pause");
go.disabled=over&&goal===null;
one.disabled=over||goal !==null;
back.disabled=state.steps===0;
fit.disabled=state.fitted&&state.steps===0;
};
const draw=()=>{
if(state.w1.length !==state.b1.length||state.w1.length !==state.w2.length)return;
const there=run.reach(state,BUDGET);
const found=measure(state,run);
figure.draw(found,hand.get("unit")- 1,width());
numbers.update(report(found));
text(said,verdict(state,found));
text(how,`Now: ${origin(state, found)}.`);
text(stopped,divergence(state,found));
stopped.hidden=found.diverged===null;
buttons();
hand.refresh();
speech.say(summary(state,found));
if(there)advance();
if(!there||!found.complete)ask();
};
box.append(h("p",{class:"title"},"Fold the line"),chooser(hand),examples.group,
examples.look,figure.el,said,stopped,bar(fit,go,one,back),how,numbers.list,
h("p",{class:"caption"},NOTE),controls(hand),bar(button("Reset all",()=>{
goal=null;
store.set(start);
}),...copies.buttons),copies.area,speech.el);
return live(draw,{
end(){
goal=null;
},
heard:(changed)=>{
if(!own&&(changed.size>1||!changed.has("unit")))goal=null;
ask();
},
});
}
const foldTheLine={title:"Fold the line",traits,own:{unit:3},view};
return { foldTheLine };
})();
const $graph_sweeper_graphs = (() => {
const OPS={
mul:{f:(u,v)=>u*v,slopes:(u,v)=>[v,u],words:(u,v)=>`${u} · ${v}`,
by:(n,u,v)=>[v,u],code:(u,v)=>`${u} * ${v}`},
add:{f:(u,v)=>u + v,slopes:()=>[1,1],words:(u,v)=>`${u} + ${v}`,
by:()=>["1","1"],code:(u,v)=>`${u} + ${v}`},
neg:{f:(u)=>-u,slopes:()=>[-1],words:(u)=>`−${u}`,by:()=>["−1"],
code:(u)=>`-${u}`},
exp:{f:Math.exp,slopes:(u)=>[Math.exp(u)],words:(u)=>`exp(${u})`,
by:(n)=>[n],code:(u,lib)=>`${lib}.exp(${u})`},
inc:{f:(u)=>u + 1,slopes:()=>[1],words:(u)=>`${u} + 1`,by:()=>["1"],
code:(u)=>`${u} + 1`},
inv:{f:(u)=>1 / u,slopes:(u)=>[-1 /(u*u)],words:(u)=>`1/${u}`,
by:(n,u)=>[`−1/${u}²`],code:(u)=>`1 / ${u}`},
};
const GRAPHS={
logistic:{title:"1/(exp(−(wx+b))+1)",inputs:["x","w","b"],outputs:["h6"],
nodes:[["h1","mul","w","x"],["h2","add","h1","b"],["h3","neg","h2"],
["h4","exp","h3"],["h5","inc","h4"],["h6","inv","h5"]],
wrong:["h6","h4","h5","h3","h2","h1"],
at:{w:[0,0],x:[0,1],b:[1,1.5],h1:[1,0.5],h2:[2,1],h3:[3,1],h4:[4,1],
h5:[5,1],h6:[6,1]}},
shared:{title:"y = (a + b)·ab",inputs:["a","b"],outputs:["y"],
nodes:[["c","add","a","b"],["d","mul","a","b"],["y","mul","c","d"]],
wrong:["c","y","d"],
at:{a:[0,0],b:[0,1.5],c:[1,0],d:[1,1.5],y:[2,0.75]}},
twice:{title:"y = c·ac, c = a + b",inputs:["a","b"],outputs:["y"],
nodes:[["c","add","a","b"],["d","mul","a","c"],["y","mul","c","d"]],
wrong:["y","c","d"],
at:{a:[0,0],b:[0,1.6],c:[1,1.1],d:[2,0],y:[3,0.8]}},
outputs:{title:"c = ab, three outputs",inputs:["a","b"],outputs:["y1","y2","y3"],
nodes:[["c","mul","a","b"],["y1","add","a","c"],["y2","mul","b","c"],
["y3","exp","c"]],
wrong:["c","y1","y2","y3"],
at:{a:[0,0.4],b:[0,2],c:[1,1.2],y1:[2,0],y2:[2,2.4],y3:[2,1.2]}},
};
const users=({nodes},name)=>
nodes.filter(([,,...operands])=>operands.includes(name)).map(([node])=>node);
function passing({nodes,wrong},output,broken){
const needed=new Set([output]);
const back=nodes.toReversed();
for(const[node,,...operands]of back){
if(needed.has(node))operands.forEach((name)=>needed.add(name));
}
return(broken?wrong:back.map(([node])=>node)).filter((name)=>needed.has(name));
}
return { OPS, GRAPHS, users, passing };
})();
const $graph_sweeper_numbers = (() => {
const{GRAPHS,OPS,passing,users}=$graph_sweeper_graphs;
const frame=(node,back,carried,held,early)=>
({node,back,carried:{...carried},held,early});
function slopes(graph,local,by){
const carried=Object.fromEntries(graph.inputs.map((name)=>[name,Number(name===by)]));
const frames=[],made=new Set();
for(let k=0;k <=graph.nodes.length;k +=1){
const[node,,...operands]=k?graph.nodes[k - 1]:[null,null];
if(node){
carried[node]=operands.reduce((sum,u)=>sum + local[`${node},${u}`]*carried[u],0);
made.add(node);
}
const live=Object.keys(carried).filter((name)=>graph.outputs.includes(name)
||users(graph,name).some((user)=>!made.has(user)));
frames.push(frame(node,false,carried,2*live.length,[]));
}
return frames;
}
function gradients(graph,local,output,broken){
const{inputs,nodes}=graph;
const n=inputs.length;
const frames=[null,...nodes.map(([name])=>name)].map((name,k)=>
frame(name,false,{},n + k,[]));
const order=passing(graph,output,broken);
const carried={[output]:1},passed=new Set();
for(const node of order){
const early=users(graph,node).filter((user)=>order.includes(user)&&!passed.has(user));
const[,,...operands]=nodes.find(([name])=>name===node);
for(const name of operands){
carried[name]=(carried[name]??0)+ local[`${node},${name}`]*(carried[node]??0);
}
passed.add(node);
const open=Object.keys(carried).filter((name)=>!passed.has(name)).length;
frames.push(frame(node,true,carried,n + nodes.length - passed.size + open,early));
}
return frames;
}
function ways(graph,local,start,end){
const found=[],open=[[start]];
while(open.length){
const way=open.shift();
if(way.at(-1)===end){
const by=way.slice(1).map((name,i)=>local[`${name},${way[i]}`]);
found.push({names:way,by,product:by.reduce((p,v)=>p*v,1)});
}else open.push(...users(graph,way.at(-1)).map((user)=>[...way,user]));
}
return found;
}
function pair({expression,input,output}){
const{inputs,outputs}=GRAPHS[expression];
return[inputs[Math.min(input,inputs.length)- 1],outputs[Math.min(output,outputs.length)- 1]];
}
function measure(state){
const graph=GRAPHS[state.expression];
const values=Object.fromEntries(graph.inputs.map((name)=>[name,state[name]]));
const local={};
for(const[node,op,...operands]of graph.nodes){
const numbers=operands.map((name)=>values[name]);
values[node]=OPS[op].f(...numbers);
OPS[op].slopes(...numbers).forEach((v,i)=>{local[`${node},${operands[i]}`]=v;});
}
const[start,end]=pair(state);
const forward=state.mode==="forward";
const broken=!forward&&state.order==="wrong";
const frames=forward?slopes(graph,local,start):gradients(graph,local,end,broken);
const paths=ways(graph,local,start,end);
const at=Math.min(state.step,frames.length - 1);
return{graph,values,local,frames,at,now:frames[at],start,end,forward,broken,paths,
done:at===frames.length - 1,value:values[end],
derivative:paths.reduce((sum,{product})=>sum + product,0),
found:frames.at(-1).carried[forward?end:start]??0,held:frames[at].held,
peak:Math.max(...frames.map(({held})=>held)),
sweeps:{forward:graph.inputs.length,reverse:graph.outputs.length}};
}
return { pair, measure };
})();
const $code_graph_sweeper = (() => {
const{float}=$code_functions;
const{GRAPHS,OPS,passing}=$graph_sweeper_graphs;
const{pair}=$graph_sweeper_numbers;
const SLOPES={mul:(n,u,v)=>[v,u],add:()=>["1.0","1.0"],neg:()=>["-1.0"],
exp:(n)=>[n],inc:()=>["1.0"],inv:(n,u)=>[`(-1 / ${u}**2)`]};
const made=([node,op,...operands],lib)=>{
const use=op==="exp"?[...operands,lib]:operands;
return `${node} = ${OPS[op].code(...use)}`;
};
function graphSweeperNumPy(state){
const graph=GRAPHS[state.expression];
const[start,end]=pair(state);
const head=["# From the graph sweeper. Needs NumPy alone.","import numpy as np","",
...graph.inputs.map((name)=>`${name} = ${float(state[name])}`)];
const print=`print("d${end}/d${start} =", slope)`;
if(state.mode==="forward"){
return[...head,"",`# Forward mode: every node with its slope by ${start}.`,
`slopes = {${graph.inputs.map((name) => `"${name}": ${name === start ? "1.0" : "0.0"}`).join(", ")}}`,
...graph.nodes.flatMap((node)=>{
const[name,op,...operands]=node;
const by=SLOPES[op](name,...operands);
return[made(node,"np"),`slopes["${name}"] = ${operands.map((u, i) =>
          `${by[i]} * slopes["${u}"]`).join(" + ")}`];
}),"",`slope = slopes["${end}"]`,print,""].join("\n");
}
const names=[...graph.inputs,...graph.nodes.map(([name])=>name)];
return[...head,...graph.nodes.map((node)=>made(node,"np")),"",
`# Reverse mode: the gradient of ${end}, passed on node by node.`,
...(state.order==="wrong"?["# The order is wrong on purpose: some node is too early."]:[]),
`grad = dict.fromkeys("${names.join(" ")}".split(), 0.0)`,`grad["${end}"] = 1.0`,
...passing(graph,end,state.order==="wrong").flatMap((name)=>{
const[,op,...operands]=graph.nodes.find(([node])=>node===name);
const by=SLOPES[op](name,...operands);
return operands.map((u,i)=>`grad["${u}"] += ${by[i]} * grad["${name}"]`);
}),"",`slope = grad["${start}"]`,print,""].join("\n");
}
function graphSweeperBook(state){
const graph=GRAPHS[state.expression];
const[start,end]=pair(state);
const forward=state.mode==="forward";
const some=graph.nodes.some(([,op])=>op==="exp");
const node=([name,op,u,...rest])=>(op==="exp"
?`${name} = ${forward ? `${u}.exp()` : `exp(${u})`}`:made([name,op,u,...rest]));
return["# From the graph sweeper. Needs the book's package.",
`from ffnbook.autodiff import ${forward ? "Dual" : `Tensor${some ? ", exp" : ""}`}`,"",
...graph.inputs.map((name)=>`${name} = ${forward
      ? `Dual(${float(state[name])}, ${name === start ? "1.0" : "0.0"})`
      : `Tensor(${float(state[name])})`}`),
...graph.nodes.map(node),"",
...(forward?[`slope = float(${end}.slope)`]
:["# backward() sorts the nodes topologically by itself.",`${end}.backward()`,
`slope = float(${start}.grad)`]),
`print("d${end}/d${start} =", slope)`,""].join("\n");
}
function graphSweeperTorch(state){
const graph=GRAPHS[state.expression];
const[start,end]=pair(state);
const tensor=(name,more="")=>
`torch.tensor(${float(state[name])}, dtype=torch.float64${more})`;
const head=["# From the graph sweeper. Needs PyTorch.","import torch",""];
const nodes=graph.nodes.map((node)=>made(node,"torch"));
const print=`print("d${end}/d${start} =", slope)`;
if(state.mode==="reverse"){
return[...head,...graph.inputs.map((name)=>`${name} = ${tensor(name, ", requires_grad=True")}`),
...nodes,"","# backward() sorts the nodes topologically by itself.",`${end}.backward()`,
`slope = ${start}.grad.item()`,print,""].join("\n");
}
return[...head,"",`def f(${graph.inputs.join(", ")}):`,...nodes.map((line)=>`    ${line}`),
`    return ${end}`,"","","inputs = (",...graph.inputs.map((name)=>`    ${tensor(name)},`),")",
`by = (${graph.inputs.map((name) => `torch.tensor(${name === start ? "1.0" : "0.0"}, dtype=torch.float64)`)
      .join(",\n      ")})`,
"value, slope = torch.autograd.functional.jvp(f, inputs, by)","slope = slope.item()",print,""].join("\n");
}
return { graphSweeperNumPy, graphSweeperBook, graphSweeperTorch };
})();
const $graph_sweeper_words = (() => {
const{fmt,short}=$dom;
const{OPS}=$graph_sweeper_graphs;
const few=(x)=>(x===0||(Math.abs(x)>=1e-3&&Math.abs(x)< 1e5)
?short(Number(x.toPrecision(3))):fmt(x,3));
const inBrackets=(x)=>(x < 0?`(${few(x)})`:few(x));
const both=(list)=>list.join(" and ");
const derivative=({start,end})=>`∂${end}/∂${start}`;
const product=({by})=>by.map(inBrackets).join(" · ");
function stepWords({graph,values,local,frames,at,now,forward,start,end}){
const{node,back,carried,early}=now;
if(!node){
return forward?`Start: ${start} has the slope 1, the other inputs have 0.`
:"Start: the inputs have their values. First all the others, then back.";
}
const[,op,...operands]=graph.nodes.find(([name])=>name===node);
const value=`${node} = ${OPS[op].words(...operands)} = ${few(values[node])}`;
if(!back){
if(!forward)return `Forward: ${value}. The value is kept for the way back.`;
const sum=operands.map((u)=>`${inBrackets(local[`${node},${u}`])} · ${inBrackets(carried[u])}`);
return `${value}; its slope by ${start}: ${sum.join(" + ")} = ${few(carried[node])}.`;
}
const by=OPS[op].by(node,...operands);
const mine=carriedBefore(frames,at,node,end);
const shares=operands.map((u,i)=>`${u} gets ${by[i] === few(local[`${node},${u}`]) ? "" : `${by[i]} = `}${
    inBrackets(local[`${node},${u}`])} · ${inBrackets(mine)} = ${few(local[`${node},${u}`] * mine)}`);
const short=early.length?` But ${both(early)} had not given a share yet.`:"";
return `Back: ${node} passes on its gradient ${few(mine)}: ${shares.join(", ")}.${short}`;
}
const carriedBefore=(frames,at,node,end)=>frames[at - 1].carried[node]??(node===end?1:0);
function verdict(found){
const{done,forward,broken,graph,frames,at,start,end,derivative:right}=found;
const wrong=frames.slice(0,at + 1).find(({early})=>early.length);
if(wrong){
const off=Math.abs(found.found - right)>1e-9;
const why=`${wrong.node} was passed on too early: ${both(wrong.early)} had not given a share.`;
if(!done)return{level:"bad",text:why};
return{level:"bad",text:off
?`Wrong: ${derivative(found)} = ${few(found.found)}, right is ${few(right)}. ${why}`
:`${why} For ${start} and these numbers it does not show.`};
}
if(!done){
return{level:"",text:forward
?`Forward mode: each node gets its value and its slope by ${start}. What will come out at ${end}?`
:`Reverse mode: values first, then gradients of ${end}, from ${end} back to the inputs${
        broken ? ", in the order that you chose" : ""}.`};
}
const others=graph.inputs.filter((name)=>name !==start);
return{level:"good",text:forward
?`${derivative(found)} = ${few(found.found)}. This sweep knows the slopes by ${start} alone: ${
      both(others)} need${others.length === 1 ? "s another one" : " one each"}.`
:`${derivative(found)} = ${few(found.found)}, and in the same sweep the derivatives of ${end} by ${
      both(others)}.`};
}
function report(found){
const{value,derivative:right,held,peak,sweeps,done,frames,at,end}=found;
const made=frames.slice(0,at + 1).some(({node})=>node===end);
return{value:made?few(value):"not yet",derivative:done?few(right):"not yet",
found:done?few(found.found):"not yet",steps:`${at} of ${frames.length - 1}`,
held:String(held),peak:String(peak),
sweeps:`${sweeps.forward} / ${sweeps.reverse}`};
}
function summary(state,found){
const{at,frames,values,now}=found;
const carried=Object.entries(now.carried).map(([name,v])=>`${name} ${few(v)}`).join(", ");
return `${found.graph.title}, ${state.mode} mode, step ${at} of ${frames.length - 1}. ${
    stepWords(found)} Values: ${Object.entries(values).map(([name, v]) => `${name} ${few(v)}`)
    .join(", ")}. ${carried ? `Derivatives so far: ${carried}. ` : ""}${verdict(found).text}`;
}
return { few, derivative, product, stepWords, verdict, report, summary };
})();
const $graph_sweeper_figure = (() => {
const{attr,s}=$dom;
const{put}=$plot;
const{OPS}=$graph_sweeper_graphs;
const{few}=$graph_sweeper_words;
const R=17;
function layout(width,at){
const[along,across]=[0,1].map((k)=>Math.max(...Object.values(at).map((p)=>p[k])));
if(width < 520){
const wide=width - 2*(R + 48);
return{place:([u,v])=>[R + 36 +(v / across)*wide,40 + 84*u],
height:40 + 84*along + 40,narrow:true};
}
const wide=Math.min(width - 2*(R + 24),190*along);
return{place:([u,v])=>[(width - wide)/ 2 +(u / along)*wide,46 + 92*v],
height:46 + 92*across + 46};
}
function kind(found,node,operand){
const{now,done,paths}=found;
if(!done&&now.node===node)return "edge now";
const way=({names})=>names.some((name,i)=>name===operand&&names[i + 1]===node);
return done&&paths.some(way)?"edge way":"edge";
}
function drawing(){
const el=s("svg",{role:"img"});
function draw(found,width){
const{graph,values,local,frames,at,now,done}=found;
const{place,height,narrow}=layout(width,graph.at);
const made=new Set([...graph.inputs,...frames.slice(0,at + 1).map(({node})=>node)]);
const passed=new Set(frames.slice(0,at + 1).filter((it)=>it.back).map((it)=>it.node));
const early=new Set(frames.slice(0,at + 1).filter((it)=>it.early.length)
.map((it)=>it.node));
const[under,over]=[[],[]];
for(const key of Object.keys(local)){
const[node,operand]=key.split(",");
const[[x1,y1],[x2,y2]]=[place(graph.at[operand]),place(graph.at[node])];
const far=Math.hypot(x2 - x1,y2 - y1);
const[ux,uy]=[(x2 - x1)/ far,(y2 - y1)/ far];
under.push(s("path",{class:kind(found,node,operand),d:
`M${x1 + R * ux} ${y1 + R * uy}L${x2 - R * ux} ${y2 - R * uy}`}));
if(!made.has(node))continue;
const straight=narrow?x1===x2:y1===y2;
const t=straight?0.5:0.4;
const[x,y]=[x1 + t*(x2 - x1),y1 + t*(y2 - y1)];
over.push(put(few(local[key]),x,y +(narrow||!straight?4:-5),"halo","middle"));
}
for(const[name,spot]of Object.entries(graph.at)){
const[x,y]=place(spot);
const state=[made.has(name)?"known":"",passed.has(name)?"passed":"",
early.has(name)?"early":"",now.node===name&&!done?"now":""];
over.push(s("circle",{cx:x,cy:y,r:R,class:`node ${state.filter(Boolean).join(" ")}`,
"data-node":name}),put(name,x,y + 5,"inner","middle"));
const carried=now.carried[name];
if(!made.has(name)){
const[,op,...operands]=graph.nodes.find(([node])=>node===name);
const words=OPS[op].words(...operands);
over.push(narrow?put(words,x + R + 6,y + 5,"todo halo")
:put(words,x,y + R + 15,"todo halo","middle"));
}
if(narrow){
if(made.has(name))over.push(put(few(values[name]),x + R + 4,y + 14,"value halo"));
if(carried !==undefined)over.push(put(`∂ ${few(carried)}`,x + R + 4,y - 5,"carried halo"));
continue;
}
if(made.has(name))over.push(put(few(values[name]),x,y + R + 15,"value halo","middle"));
if(carried !==undefined)over.push(put(`∂ ${few(carried)}`,x,y - R - 7,"carried halo","middle"));
}
attr(el,{viewBox:`0 0 ${width} ${height}`,height,
"aria-label":`The graph of ${graph.title}; step ${at} of ${frames.length - 1}`});
el.replaceChildren(...under,...over);
}
return{el,draw};
}
return { drawing };
})();
const $graph_sweeper_presets = (() => {
const REST={expression:"logistic",mode:"reverse",order:"topological",input:2,
output:1,step:0,x:1,w:0,b:0,a:2};
const PRESETS=[
{name:"one sweep back",set:{step:12},
look:"Six values forward, six steps back: the gradients of w, x and b come out together, "
+ "0.25, 0 and 0.25. Each step used the local derivatives of a single operation."},
{name:"one sweep forward",set:{mode:"forward",step:6},
look:"Every node carries its slope by w along, and nothing has to be kept. But x and b "
+ "know nothing yet: choose another input, and the sweep starts again."},
{name:"two paths",set:{expression:"shared",a:2,b:3,input:1,step:6},
look:"a reaches y by way of c and by way of d. Each path gives a product, the derivative is "
+ "their sum: 6 + 15 = 21. The sweep adds them up at a, without listing paths."},
{name:"passed on too early",set:{expression:"twice",a:2,b:1,input:1,step:6,
order:"wrong"},
look:"From y both c and d can be reached at once, so c passes on its gradient before d has "
+ "added its share. Nothing complains: the result is just too small. Topological order "
+ "lets c wait."},
{name:"two inputs, three outputs",set:{expression:"outputs",mode:"forward",a:1,b:0.5,
input:1,step:4},
look:"One sweep forward gives the slopes of all three outputs by a. Here forward mode is "
+ "cheaper: two sweeps, where reverse mode needs three."},
];
return { REST, PRESETS };
})();
const $graph_sweeper_style = (() => {
const STYLE=`
.edge { stroke: var(--line); fill: none; stroke-width: 1.6; }
.edge.now { stroke: var(--purple); stroke-width: 3; }
.edge.way { stroke: var(--green); stroke-width: 3; }
.node { fill: var(--paper); stroke: var(--edge); stroke-width: 1.4; }
.node.known { stroke: var(--blue); fill: color-mix(in oklab, var(--blue) 10%, var(--paper)); }
.node.passed { stroke: var(--purple); fill: color-mix(in oklab, var(--purple) 14%, var(--paper)); }
.node.now { stroke: var(--fg); stroke-width: 3; }
.node.early { stroke: var(--red); stroke-width: 3; stroke-dasharray: 4 3; }
svg text.inner { fill: var(--fg); font: italic 15px "STIX Two Text", "Times New Roman", serif; }
svg text.carried { fill: var(--purple-ink); font-weight: 600; }
svg text.todo { fill: var(--soft); }
svg text.value { fill: var(--blue-ink); }
svg text.halo { stroke-width: 4px; }
.step-words { margin-top: 10px; padding: 6px 0 0; border-top: 1px solid var(--line); min-height: 2.9em; }
.verdict[data-level=bad] { border-left: 3px solid var(--red); padding-left: 10px; }
.verdict[data-level=good] { border-left: 3px solid var(--green); padding-left: 10px; }
.paths { margin-top: 10px; overflow-x: auto; }
.paths table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.paths caption { text-align: left; font-weight: 600; font-size: 13px; white-space: nowrap; }
.paths td { padding: 2px 14px 2px 0; }
.paths td:last-child { white-space: nowrap; vertical-align: bottom; }
.paths tr:last-child td { border-top: 1px solid var(--line); font-weight: 600; }
`;
return { STYLE };
})();
const $graph_sweeper = (() => {
const{graphSweeperBook,graphSweeperNumPy,graphSweeperTorch}=$code_graph_sweeper;
const{attr,h,text,uid}=$dom;
const{button,menu,slider}=$fields;
const{drawing}=$graph_sweeper_figure;
const{GRAPHS}=$graph_sweeper_graphs;
const{measure,pair}=$graph_sweeper_numbers;
const{PRESETS,REST}=$graph_sweeper_presets;
const{STYLE}=$graph_sweeper_style;
const{derivative,few,product,report,stepWords,summary,verdict}=$graph_sweeper_words;
const{scene}=$loop;
const{presets}=$presets;
const{choice,integer,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const MODES=[["forward","forward mode"],["reverse","reverse mode"]];
const traits={
expression:choice(Object.keys(GRAPHS)),
mode:choice(MODES.map(([name])=>name)),
order:choice(["topological","wrong"]),
input:integer(1,3),output:integer(1,3),step:integer(0,12),
x:number(-3,3,0.1),w:number(-3,3,0.1),b:number(-3,3,0.1),a:number(-3,3,0.1),
};
const NOTE="Grey: what a node will be. Blue: values. Purple, with ∂: what is carried, the slope by the chosen input or the "
+ "gradient of the chosen output. On the edges: local derivatives. In the end the paths from the "
+ "input to the output are green. Memory: in forward mode value and slope of each node still to be "
+ "used; in reverse mode all values, until their node has passed on its gradient.";
function names(store,name,list){
const id=uid(name);
const select=h("select",{id,onchange:()=>
store.set({[name]:select.selectedIndex + 1})});
const sync=()=>{
const now=GRAPHS[store.get("expression")][list];
if(select.dataset.names !==now.join()){
select.replaceChildren(...now.map((it)=>h("option",{value:it},it)));
}
select.dataset.names=now.join();
select.selectedIndex=now.indexOf(pair(store.values)[name==="input"?0:1]);
select.disabled=now.length < 2;
};
store.subscribe(sync);
sync();
return h("div",{class:"field two"},h("label",{for:id},name),select);
}
function pathTable(){
const el=h("div",{class:"paths",role:"group",tabindex:0,"aria-label":"Paths"});
return{el,draw(found){
const{paths,done}=found;
const cell=(words)=>h("td",{},words);
const result=(v)=>cell(done?`= ${few(v)}`:"= ?");
el.replaceChildren(h("table",{},h("caption",{},`${derivative(found)}: ${
      paths.length === 1 ? "one path" : paths.length ? `sum over ${paths.length} paths` : "no path"}`),
...paths.map((path)=>h("tr",{},cell(path.names.join(" → ")),
cell(done?product(path):""),result(path.product))),
h("tr",{},cell("sum"),cell(""),result(found.derivative))));
}};
}
function view({store,box}){
const numbers=readings({value:"value of the output",derivative:"derivative, over paths",
found:"derivative, by the sweep",steps:"steps taken",held:"numbers in memory",
peak:"at most in this sweep",sweeps:"sweeps for all: forward / reverse"});
const[words,said]=[h("p",{class:"step-words"}),h("p",{class:"verdict"})];
const[figure,table]=[drawing(),pathTable()];
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["NumPy",()=>graphSweeperNumPy(store.values)],
["the book’s autodiff",()=>graphSweeperBook(store.values)],
["PyTorch",()=>graphSweeperTorch(store.values)]]);
const end=()=>measure(store.values).frames.length - 1;
const go=(to)=>()=>store.set({step:Math.min(end(),Math.max(0,to()))});
const where=()=>measure(store.values).at;
const[first,before]=[button("First",go(()=>0)),button("Previous",go(()=>where()- 1))];
const next=button("Next",go(()=>where()+ 1),{class:"main"});
const last=button("Last",go(end));
const wrong=button("Wrong order",()=>store.set({order:
store.get("order")==="wrong"?"topological":"wrong"}),{"aria-pressed":"false"});
const field=(name)=>slider(store,name,traits[name],{label:[h("i",{},name)],
only:()=>GRAPHS[store.get("expression")].inputs.includes(name)});
store.subscribe((changed)=>{
if(!changed.has("step")&&store.get("step")>end())store.set({step:end()});
});
const draw=()=>{
const state=store.values;
const found=measure(state);
figure.draw(found,width());
table.draw(found);
text(words,stepWords(found));
const{level,text:sentence}=verdict(found);
text(said,sentence);
attr(said,{"data-level":level});
numbers.update(report(found));
first.disabled=before.disabled=found.at===0;
next.disabled=last.disabled=found.done;
wrong.hidden=found.forward;
attr(wrong,{"aria-pressed":found.broken});
speech.say(summary(state,found));
};
box.append(h("style",{},STYLE),h("p",{class:"title"},"Graph sweeper"),
h("div",{class:"controls top"},menu(store,"expression",
Object.entries(GRAPHS).map(([name,{title}])=>[name,title]),{label:"expression"}),
menu(store,"mode",MODES,{label:"mode"}),names(store,"input","inputs"),
names(store,"output","outputs")),examples.group,examples.look,figure.el,words,
bar(first,before,next,last,wrong),said,table.el,numbers.list,
h("p",{class:"caption"},NOTE),h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Values of the inputs"),...["x","w","a","b"].map(field)),
h("fieldset",{},h("legend",{},"Sweep"),slider(store,"step",traits.step,{label:"step",
max:()=>end()}))),
bar(button("Reset all",()=>store.set(start)),...copies.buttons),copies.area,speech.el);
return live(draw);
}
const graphSweeper={title:"Graph sweeper",traits,view};
return { graphSweeper };
})();
const $code_initializers = (() => {
const DRAWN={
own:()=>"own_init((m, n), rng)",
zeros:()=>"np.zeros((m, n))",
constant:(std)=>`np.full((m, n), ${std})`,
normal:(std)=>`rng.normal(0.0, ${std}, (m, n))`,
uniform:(std)=>`rng.uniform(-${std} * np.sqrt(3), ${std} * np.sqrt(3), (m, n))`,
xavier_normal:()=>"rng.normal(0.0, np.sqrt(2 / (m + n)), (m, n))",
xavier_uniform:()=>"rng.uniform(-1.0, 1.0, (m, n)) * np.sqrt(6 / (m + n))",
he_normal:()=>"rng.normal(0.0, np.sqrt(2 / m), (m, n))",
he_uniform:()=>"rng.uniform(-1.0, 1.0, (m, n)) * np.sqrt(6 / m)",
};
return { DRAWN };
})();
const $datasets = (() => {
function linspace(start,stop,count,endpoint=true){
const step=(stop - start)/(endpoint?count - 1:count);
const out=Float64Array.from({length:count},(_,i)=>i*step + start);
if(endpoint&&count>1)out[count - 1]=stop;
return count===1?Float64Array.of(start):out;
}
function noisy(points,noise,rng){
const n=points.length;
const draws=rng.normal(0,noise,2*n);
const order=rng.permutation(n);
const X=new Float64Array(2*n),y=new Int32Array(n);
order.forEach((from,to)=>{
X[2*to]=points[from][0]+ draws[2*from];
X[2*to + 1]=points[from][1]+ draws[2*from + 1];
y[to]=from < Math.floor(n / 2)?0:1;
});
return{X,y,n};
}
const halves=(n)=>[Math.floor(n / 2),n - Math.floor(n / 2)];
function make_moons(n,noise,rng){
const[n0,n1]=halves(n);
const upper=Array.from(linspace(0,Math.PI,n0),(t)=>[Math.cos(t),Math.sin(t)]);
const lower=Array.from(linspace(0,Math.PI,n1),
(t)=>[1 - Math.cos(t),0.5 - Math.sin(t)]);
return noisy([...upper,...lower],noise,rng);
}
function make_circles(n,noise,rng,factor=0.5){
const circle=(count,radius)=>Array.from(linspace(0,2*Math.PI,count,false),
(t)=>[radius*Math.cos(t),radius*Math.sin(t)]);
const[n0,n1]=halves(n);
return noisy([...circle(n0,1),...circle(n1,factor)],noise,rng);
}
function make_xor(n,noise,rng){
const size=rng.uniform(0.1,1,2*n);
const[n0]=halves(n);
const points=Array.from({length:n},(_,i)=>{
const even=(i < n0?i:i - n0)% 2===0;
const second=even?1:-1;
const first=i < n0?second:-second;
return[first*size[2*i],second*size[2*i + 1]];
});
return noisy(points,noise,rng);
}
function make_spirals(n,noise,rng,turns=1.25){
const arm=(count,start)=>Array.from(linspace(0.1,1,count),(r)=>{
const t=2*Math.PI*turns*r + start;
return[r*Math.cos(t),r*Math.sin(t)];
});
const[n0,n1]=halves(n);
return noisy([...arm(n0,0),...arm(n1,Math.PI)],noise,rng);
}
const DATASETS={
moons:make_moons,circles:make_circles,xor:make_xor,spirals:make_spirals,
};
function columns(X,n,d){
const out=new Float64Array(n*d);
for(let i=0;i < n;i +=1)for(let j=0;j < d;j +=1)out[j*n + i]=X[i*d + j];
return out;
}
return { make_moons, make_circles, make_xor, make_spirals, DATASETS, columns };
})();
const $saturation = (() => {
const FLAT=0.05;
const limits=new WeakMap();
function flatLimit(activation){
if(!limits.has(activation)){
let steepest=0;
for(let i=0;i <=400;i +=1){
steepest=Math.max(steepest,Math.abs(activation.grad(i / 20 - 10)));
}
limits.set(activation,FLAT*steepest);
}
return limits.get(activation);
}
return { FLAT, flatLimit };
})();
const $layer_stats = (() => {
const{flatLimit}=$saturation;
const LOW=-4.08;
const WIDTH=0.16;
const BINS=51;
const ROUNDING=1e-12;
function norm(x,n=x.length,middle=0){
let top=0,sum=0;
for(let i=0;i < n;i +=1){
const size=Math.abs(x[i]- middle);
if(!(size <=top))top=size;
}
if(!(top>0&&top < Infinity))return top;
for(let i=0;i < n;i +=1){
const part=(x[i]- middle)/ top;
sum +=part*part;
}
return top*Math.sqrt(sum);
}
function share(x,n,test){
let count=0;
for(let i=0;i < n;i +=1)if(test(x[i]))count +=1;
return count / n;
}
function mean(x,n){
let sum=0;
for(let i=0;i < n;i +=1)sum +=x[i];
return sum / n;
}
function summary(x,n){
const middle=mean(x,n),counts=new Array(BINS).fill(0);
let below=0,above=0;
for(let i=0;i < n;i +=1){
const place=Math.floor((x[i]- LOW)/ WIDTH);
if(place < 0)below +=1;
else if(place>=BINS)above +=1;
else counts[place]+=1;
}
return{mean:middle,std:norm(x,n,middle)/ Math.sqrt(n),counts,below,above};
}
function deadShare(slopes,n,units){
let dead=0;
for(let h=0;h < units;h +=1){
if(slopes.subarray(h*n,h*n + n).every((slope)=>slope===0))dead +=1;
}
return dead / units;
}
const inputs=(net,l)=>(l?net.store[l - 1].A:net.X);
function sizes(net,l){
const{nIn,nOut}=net.layers[l],back=norm(net.store[l].dZ,net.n*nOut);
return[norm(inputs(net,l),net.n*nIn)*back,Math.sqrt(net.n)*back];
}
function pull(grad,size){
const found=norm(grad),limit=ROUNDING*size;
return found <=limit&&limit < Infinity?0:found;
}
function layerStats(net,l){
const{layers,store,n,spare:slopes}=net,[sizeW,sizeB]=sizes(net,l);
const{nIn,nOut,W,dW,db,activation}=layers[l],{Z,A,dZ}=store[l];
const size=n*nOut;
activation.slopes(Z,slopes,size);
const limit=flatLimit(activation);
const weight=norm(W)/ Math.sqrt(W.length);
const gain=weight*Math.sqrt(nIn);
const rms=norm(slopes,size)/ Math.sqrt(size);
const dead=deadShare(slopes,n,nOut);
for(let i=0;i < size;i +=1)slopes[i]=Math.abs(slopes[i]);
return{
n_in:nIn,n_out:nOut,z:summary(Z,size),a:summary(A,size),
saturated:share(slopes,size,(slope)=>slope < limit),
dead,slope:mean(slopes,size),weight,gain,growth:gain*rms,
dW:pull(dW,sizeW),db:pull(db,sizeB),dz:norm(dZ,size)/ Math.sqrt(size),
};
}
function whyZero(i,layers,net){
const zero=(x,n)=>share(x,n,(v)=>v===0)===1;
if(layers[i].dW>0)return null;
if(zero(inputs(net,i),net.n*layers[i].n_in))return "inputs";
if(layers.slice(i).some((layer)=>layer.dead===1))return "dead";
if(net.layers.slice(i + 1).some(({W})=>zero(W,W.length)))return "weights";
return sizes(net,i)[0]>0?"balance":"underflow";
}
return { LOW, WIDTH, BINS, norm, summary, layerStats, whyZero };
})();
const $tasks = (() => {
function finish(task){
for(;;){
const{done,value}=task.next();
if(done)return value;
}
}
function advance(task,ms){
const end=performance.now()+ ms;
for(;;){
const step=task.next();
if(step.done||performance.now()>=end)return step;
}
}
return { finish, advance };
})();
const $init_stats = (() => {
const{columns,DATASETS}=$datasets;
const{initialize}=$initializers;
const{layerStats,whyZero}=$layer_stats;
const{LOSSES}=$losses;
const{Network}=$network;
const{OPTIMIZERS}=$optimizers;
const{default_rng}=$rng;
const{finish}=$tasks;
const INIT_DEFAULTS={
depth:4,width:3,activation:"logistic",slope:0.01,alpha:1,beta:1,
init:"normal",std:0.01,bias:1,data:"moons",n:200,noise:0.2,seed:7,
loss:"bce_with_logits",lr:0.1,
};
function initParams(init,std){
const half=std*Math.sqrt(3);
return{normal:{std},uniform:{low:-half,high:half},
constant:{value:std}}[init]??{};
}
class InitExperiment{
constructor(config={}){
this.config={...INIT_DEFAULTS,...config};
}
build(){
finish(this.building());
return this;
}
train(steps){
return finish(this.training(steps));
}
stats(){
return finish(this.measuring());
}
*building(){
const{depth,width,activation,init,std,bias,data,n,noise,seed,loss,
lr}=this.config;
const rng=default_rng(seed);
const{X,y}=DATASETS[data](n,noise,rng);
this.X=columns(X,n,2);
this.y=y;
const sizes=[2,...new Array(depth).fill(width),1];
this.net=new Network(sizes,{activation,params:this.config,init:"zeros",bias});
for(const layer of this.net.layers){
layer.W.set(initialize(init,layer.nIn,layer.nOut,rng,initParams(init,std)));
yield;
}
this.loss=LOSSES[loss];
this.optimizer=new OPTIMIZERS.gd(this.net,{lr});
this.dY=new Float64Array(n);
this.history=[yield*this.forward()];
this.diverged=null;
}
*forward(){
const{net,config:{n}}=this;
net.begin(this.X,n);
let out=this.X;
for(let l=0;l < net.layers.length;l +=1){
out=net.forwardLayer(l);
yield;
}
this.out=out;
return this.loss.value(out,this.y,n);
}
*backward(){
const{net}=this;
this.loss.grad(this.out,this.y,this.dY,this.config.n);
for(let l=net.layers.length - 1;l>=0;l -=1){
net.backwardLayer(l,this.dY);
yield;
}
}
*training(steps){
const params=this.net.layers.flatMap(({W,b})=>[W,b]);
for(let i=0;i < steps&&this.diverged===null;i +=1){
yield*this.backward();
const before=params.map((param)=>param.slice());
this.optimizer.step();
const value=yield*this.forward();
if(Number.isFinite(value)){
this.history.push(value);
}else{
this.diverged=this.history.length;
params.forEach((param,p)=>param.set(before[p]));
yield*this.forward();
}
}
return this.history;
}
*measuring(){
const{net}=this,layers=[];
yield*this.backward();
for(let l=0;l < net.layers.length;l +=1){
layers.push(layerStats(net,l));
yield;
}
layers.forEach((layer,l)=>{layer.why=whyZero(l,layers,net);});
const first=layers[0].dW,last=layers.at(-1).dW;
return{layers,loss:this.history.at(-1),ratio:last>0?first / last:null};
}
}
return { INIT_DEFAULTS, initParams, InitExperiment };
})();
const $code_init_lab = (() => {
const{float,numpyFunctions,numpyImports,torchFunction}=$code_functions;
const{DRAWN}=$code_initializers;
const{INIT_DEFAULTS}=$init_stats;
const LOSS={
bce_with_logits:["np.mean(np.logaddexp(0.0, Z) - Z * y)",
"(np.exp(-np.logaddexp(0.0, -Z)) - y) / len(y)",
"F.binary_cross_entropy_with_logits"],
mse:["np.mean((Z - y) ** 2)","2 * (Z - y) / len(y)","F.mse_loss"],
};
const start=({data,n,noise,seed,depth,width})=>[
`rng = np.random.default_rng(${seed})`,
`X, y = make_${data}(${n}, ${float(noise)}, rng)`,
"y = y[:, None].astype(float)",
`sizes = [2, ${depth > 1 ? `*[${width}] * ${depth}` : width}, 1]`,
];
const NORM=[
"def norm(d):",
'    """The Euclidean norm; squares of tiny numbers must not become 0."""',
"    top = np.abs(d).max()",
"    return top * np.linalg.norm(d / top) if top > 0 else 0.0",
];
const PRINT=[
'print(f"loss {losses[0]:.10g}")',
"for i, (dW, db) in enumerate(norms, 1):",
'    print(f"layer {i}: |dW| = {dW:.10g}, |db| = {db:.10g}")',
];
const after=(steps)=>`print(f"loss after ${steps} steps {losses[-1]:.10g}")`;
function initLabNumPy(config,steps){
const c={...INIT_DEFAULTS,...config},[value,gradient]=LOSS[c.loss];
return[
"# From the Init lab. Needs NumPy, and ffnbook for the points.",
...numpyImports(c.activation),"",
`from ffnbook.data import make_${c.data}`,"",
...(c.init==="own"?["",...c.code.init]:[]),
...start(c),
"Ws, bs = [], []",
"for m, n in zip(sizes, sizes[1:]):",
`    Ws.append(${DRAWN[c.init](float(c.std))})`,
`    bs.append(np.full(n, ${float(c.bias)}))`,"","",
...numpyFunctions(c.activation,c),"","",
"def gradients():",
'    """The loss, and dW and db of every layer."""',
"    As, Zs = [X], []",
"    for W, b in zip(Ws, bs):",
"        Zs.append(As[-1] @ W + b)",
"        As.append(f(Zs[-1]))",
"    Z = Zs[-1]  # the last layer has no activation function",
`    loss = ${value}`,
`    dZ = ${gradient}`,
"    grads = []",
"    for i in reversed(range(len(Ws))):",
"        grads.insert(0, (As[i].T @ dZ, dZ.sum(axis=0)))",
"        if i > 0:",
"            dZ = (dZ @ Ws[i].T) * slope(Zs[i - 1])",
"    return loss, grads","","",
...NORM,"","",
"loss, grads = gradients()",
"losses = [loss]",
"norms = [(norm(dW), norm(db)) for dW, db in grads]",
...PRINT,
...(steps>0?["",
`for step in range(${steps}):`,
"    for W, b, (dW, db) in zip(Ws, bs, grads):",
`        W -= ${float(c.lr)} * dW`,
`        b -= ${float(c.lr)} * db`,
"    loss, grads = gradients()",
"    losses.append(loss)",
after(steps)]:[]),
"",
].join("\n");
}
function initLabTorch(config,steps){
const c={...INIT_DEFAULTS,...config};
return[
"# From the Init lab. Needs NumPy and PyTorch, and ffnbook for the points.",
"import numpy as np","import torch","import torch.nn.functional as F","",
`from ffnbook.data import make_${c.data}`,"",
...(c.init==="own"?["",...c.code.init]:[]),
...start(c),
"layers = []",
"for m, n in zip(sizes, sizes[1:]):",
`    W = ${DRAWN[c.init](float(c.std))}`,
"    layer = torch.nn.Linear(m, n, dtype=torch.float64)",
"    with torch.no_grad():  # PyTorch keeps W as (n_out, n_in)",
"        layer.weight.copy_(torch.from_numpy(W.T))",
`        layer.bias.fill_(${float(c.bias)})`,
"    layers.append(layer)",
"X, y = torch.from_numpy(X), torch.from_numpy(y)",
"parameters = [p for layer in layers for p in layer.parameters()]",
`optimizer = torch.optim.SGD(parameters, lr=${float(c.lr)})`,"","",
...torchFunction(c.activation,c,"f"),"","",
"def backward():",
'    """Fill the gradients; return the loss."""',
"    optimizer.zero_grad()",
"    A = X",
"    for layer in layers[:-1]:",
"        A = f(layer(A))",
`    loss = ${LOSS[c.loss][2]}(layers[-1](A), y)`,
"    loss.backward()",
"    return loss.item()","","",
...NORM,"","",
"losses = [backward()]",
"norms = [(norm(layer.weight.grad.numpy()), norm(layer.bias.grad.numpy()))",
"         for layer in layers]",
...PRINT,
...(steps>0?["",
`for step in range(${steps}):`,
"    optimizer.step()",
"    losses.append(backward())",
after(steps)]:[]),
"",
].join("\n");
}
return { initLabNumPy, initLabTorch };
})();
const $init_controls = (() => {
const{h}=$dom;
const{menu,seed,slider}=$fields;
const{FUNCTIONS}=$functions;
const{choice,integer,number}=$traits;
const INITS=[
["normal","normal N(0, σ²)"],["uniform","uniform, same spread σ"],
["constant","constant: all equal"],["zeros","zero"],
["xavier_normal","Xavier, normal"],["xavier_uniform","Xavier, uniform"],
["he_normal","He, normal"],["he_uniform","He, uniform"],
];
const DATA=[["moons","two moons"],["circles","circles"],["xor","XOR"],
["spirals","spirals"]];
const traits={
depth:integer(1,30),
width:integer(2,64),
activation:choice(Object.keys(FUNCTIONS)),
slope:number(0,1,0.01),
init:choice(INITS.map(([name])=>name)),
std:number(0.001,3,0.001,{log:true}),
bias:number(-10,2,0.1),
data:choice(DATA.map(([name])=>name)),
seed:integer(0,9999),
lr:number(0.0001,10,0.0001,{log:true}),
};
const BUILDING=Object.keys(traits).filter((name)=>name !=="lr");
const SCALED=["normal","uniform","constant"];
function marks(width){
const[xavier,he]=[Math.sqrt(1 / width),Math.sqrt(2 / width)];
return[[0.01,"0.01"],[xavier,"Xavier, He"],[he,""],[1,width < 10?"":"1"]];
}
function chooser(store,own){
const mine=(name)=>(own?.titles[name]?[["own",own.titles[name]]]:[]);
const functions=Object.entries(FUNCTIONS).map(([name,[title]])=>[name,title]);
const spread=slider(store,"std",traits.std,{label:["spread ",h("i",{},"σ")],
marks:(s)=>marks(s.get("width")),
only:(s)=>SCALED.includes(s.get("init"))});
spread.classList.add("wide");
return h("div",{class:"controls top"},
menu(store,"activation",[...mine("activation"),...functions],{label:"activation"}),
menu(store,"init",[...mine("init"),...INITS],{label:"first weights"}),spread);
}
function controls(store){
const field=(name,options)=>slider(store,name,traits[name],options);
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Biases and seed"),
field("bias",{label:["biases ",h("i",{},"b")]}),
field("slope",{label:"leaky slope",
only:(s)=>s.get("activation")==="leaky_relu"}),
seed(store,"seed",traits.seed)),
h("fieldset",{},h("legend",{},"Network and data"),
field("depth",{label:"hidden layers"}),
field("width",{label:"units in each"}),
menu(store,"data",DATA,{label:"data"}),
field("lr",{label:"learning rate"})));
}
return { traits, BUILDING, chooser, controls };
})();
const $init_curve = (() => {
const{attr,fmt,s,short}=$dom;
const{axes,line,linear,ticks}=$plot;
const GUESS=Math.log(2);
function curve(){
const[back,path,dot,guess]=[s("g"),s("path",{class:"curve fg"}),
s("circle",{r:4,class:"on-fg"}),s("path",{class:"cursor"})];
const words=[s("text",{class:"name"}),s("text",{class:"halo"}),s("text",{class:"at"})];
const el=s("svg",{role:"img",height:150,"aria-label":"Loss by step"},back,guess,path,dot,...words);
function draw(losses,width){
const finite=losses.filter(Number.isFinite);
const top=Math.min(1.1*Math.max(1,...finite),1e6);
const x=linear(0,Math.max(200,losses.length - 1),44,width - 8);
const y=linear(0,top,122,24);
attr(el,{viewBox:`0 0 ${width} 150`,"aria-label":
`Loss after ${losses.length - 1} steps: ${fmt(losses.at(-1) ?? NaN)}`});
back.replaceChildren(axes(x,y,{xTicks:ticks(0,x.hi,5),yTicks:ticks(0,top,4)}));
attr(path,{d:line(x,y,losses.map((_,i)=>i),losses.map((v)=>Math.min(v,top)))});
attr(guess,{d:`M44 ${y(GUESS)}H${width - 8}`});
const last=finite.at(-1)??0;
attr(dot,{cx:x(losses.length - 1),cy:y(Math.min(last,top)),
visibility:losses.length?"visible":"hidden"});
attr(words[0],{x:44,y:14});
words[0].textContent="loss";
attr(words[1],{x:width - 8,y:y(GUESS)- 5,"text-anchor":"end"});
words[1].textContent=`guessing: log 2 = ${short(0.693)}`;
attr(words[2],{x:44 + 34,y:14});
words[2].textContent=losses.length
?`${fmt(losses.at(-1))} after ${losses.length - 1} steps`:"";
}
return{el,draw};
}
return { curve };
})();
const $init_layout = (() => {
const{clamp,raised}=$dom;
const HEAD=20;
const FOOT=22;
function layout(width,layers){
const wide=width>=560;
const label=30;
const gap=wide?16:14;
const row=clamp(Math.round((wide?330:250)/ layers),14,40);
const block=HEAD + layers*row + FOOT;
const shares=wide?[0.27,0.27,0.25,0.21]:[0.5,0.5,0.54,0.46];
const room=width - label - 4 - gap*(wide?3:1);
const columns={};
let at=label;
["z","a","grad","factor"].forEach((name,i)=>{
if(!wide&&i===2)at=label;
const w=shares[i]*room;
const top=!wide&&i>1?block + 8:0;
columns[name]={left:at,right:at + w,top:top + HEAD,bottom:top + HEAD + layers*row};
at +=w + gap;
});
return{wide,row,width,label,columns,layers,
height:(wide?block:2*block + 8)};
}
function rowTop(column,row,layer){
return column.top + layer*row;
}
function decades(lo,hi,count){
const[from,to]=[Math.floor(Math.log10(lo)),Math.ceil(Math.log10(hi))];
const step=Math.max(1,Math.ceil((to - from)/ count));
const out=[];
for(let p=Math.ceil(from / step)*step;p <=to;p +=step)out.push([10**p,p===0?"1":`10${raised(p)}`]);
return out;
}
return { layout, rowTop, decades };
})();
const $init_words = (() => {
const{fmt,percent}=$dom;
function rmsSlope({gain,growth,slope}){
return gain>0?growth / gain:slope;
}
function multipliers(layers){
const hidden=layers.slice(0,-1);
const crossed=hidden.length - 1;
if(!crossed)return{measured:null,expected:null};
const logs=hidden.slice(1).map((layer)=>Math.log(layer.growth));
return{measured:(hidden[0].dz / hidden.at(-1).dz)**(1 / crossed),
expected:Math.exp(logs.reduce((sum,v)=>sum + v,0)/ crossed)};
}
const FAR=20;
const REASONS={
dead:"every unit of a hidden layer is dead on these data, and no gradient passes it",
weights:"weights are 0, and no gradient comes back through them",
inputs:"a layer’s inputs are all 0",
balance:"what the samples ask of a layer cancels, as with balanced classes it may",
underflow:"the product of many small factors fell below 5×10⁻³²⁴, the smallest number",
};
function stillness(layers){
const still=layers.filter((layer)=>layer.why);
if(!still.length)return "";
const causes=new Set(still.map((layer)=>layer.why));
if(causes.has("dead"))causes.delete("inputs");
const reasons=[...causes].map((why)=>REASONS[why]);
const bias=layers.at(-1).db;
const zero=causes.has("balance")?"0, but for rounding,":"exactly 0";
const rest=bias>0?`The output bias still learns: its gradient is ${fmt(bias, 2)}.`
:"Even the output bias rests: what the samples ask of it cancels.";
const all=still.length===layers.length;
return `${all ? "No weight can move" : "Cut off"}: the weight gradient is ${zero} in ${
    all ? "every layer" : `${still.length} of ${layers.length} layers`}. Why: ${
    reasons.join("; or ")}.${all ? ` ${rest}` : ""}`;
}
function verdict(state,{layers,ratio,symmetric}){
if(!layers.every((layer)=>Number.isFinite(layer.dW))){
return "Overflow: the numbers have left the range of float64. No step is possible.";
}
const head=symmetric??(state.init==="constant"||state.init==="zeros")
?"Symmetric: the units of a layer start equal and get equal gradients, so each layer "
+ "works as one unit. ":"";
const still=stillness(layers);
if(still)return still;
const{measured}=multipliers(layers);
const first=`The first layer’s ‖dW‖ is ${fmt(ratio, 2)} times the last one’s.`;
if(measured===null)return head + first;
const all=measured**(layers.length - 2);
const name=all < 1 / FAR?"Vanishing":all>FAR?"Exploding":"Steady";
return `${head}${name}: each hidden layer multiplies the gradient on its way back by about ${
    fmt(measured, 2)}. ${first}`;
}
function spread({mean,std}){
return std <=1e-9*Math.abs(mean)?"≈ 0":fmt(std,3);
}
function detail(found,l){
const{layers}=found;
const layer=layers[l];
const output=l===layers.length - 1;
const z=`z has mean ${fmt(layer.z.mean, 3)} and spread ${spread(layer.z)}`;
const pull=`‖dW‖ = ${fmt(layer.dW, 3)}, ‖db‖ = ${fmt(layer.db, 3)}`;
if(output)return `Output layer: ${z}; ${pull}.`;
return `Layer ${l + 1}: ${z}; a has mean ${fmt(layer.a.mean, 3)} and spread ${
    spread(layer.a)}; ${pull}. On the way back: weights ${fmt(layer.gain, 3)} × slope ${
    fmt(rmsSlope(layer), 3)} = ${fmt(layer.growth, 3)} (mean |f′| is ${fmt(layer.slope, 3)}). Dead units ${
    percent(layer.dead)}, saturated ${percent(layer.saturated)}.`.replaceAll(" %","\u00a0%");
}
function divergence({diverged}){
if(diverged===null)return "";
return `Diverged: after step ${diverged} the loss would no longer be a finite number, so that `
+ "step was taken back. Learning rate × gradient jumped over the minimum and landed higher "
+ "than it started, again and again. Reset the weights; then take a learning rate ten "
+ "times smaller, or weights nearer to the Xavier mark.";
}
return { rmsSlope, multipliers, verdict, detail, divergence };
})();
const $init_figure = (() => {
const{attr,brief,clamp,s}=$dom;
const{decades,layout,rowTop}=$init_layout;
const{rmsSlope}=$init_words;
const{linear,ticks}=$plot;
const HEADS={
z:["inputs z","z","ink-green"],
a:["outputs a = f(z)","a = f(z)","ink-blue"],
grad:["gradient ‖dW‖","‖dW‖","ink-purple"],
factor:["weights × slope","weights × slope",""],
};
function label(x,y,words,kind="",anchor="start"){
return s("text",{x,y,class:kind,"text-anchor":anchor},words);
}
function hill({lo,hi,counts},x,base,height){
const[left,right]=[x(lo),x(hi)];
if(!(right - left>=6)){
return `M${(left + right) / 2 - 1} ${base}V${base - height}h2V${base}Z`;
}
const most=Math.max(...counts);
const step=(right - left)/ counts.length;
let d=`M${left.toFixed(1)} ${base}`;
counts.forEach((count,i)=>{
const y=(base -(count / most)*height).toFixed(1);
d +=`V${y}H${(left + (i + 1) * step).toFixed(1)}`;
});
return `${d}V${base}Z`;
}
function rowParts(){
const path=(kind,more={})=>s("path",{class:kind,...more});
return{z:path("hill on-green"),a:path("hill on-blue"),grad:path("on-purple"),
bias:s("circle",{class:"open purple",r:3.4}),zero:label(0,0,"0","none"),
weight:path("on-grey"),slope:path("on-red"),product:path("product")};
}
function log(lo,hi,from,to){
const scale=linear(Math.log10(lo),Math.log10(hi),from,to);
return(v)=>scale(clamp(Math.log10(v),Math.log10(lo),Math.log10(hi)));
}
function drawing(select){
const el=s("svg",{role:"img","aria-label":"Every layer"});
const[band,back,names]=[s("rect",{class:"flat"}),s("g"),s("g")];
const rows=[];
let[place,key]=[layout(640,2),""];
el.append(band,back,names);
el.addEventListener("click",(event)=>{
const y=event.clientY - el.getBoundingClientRect().top;
for(const{top,bottom}of Object.values(place.columns)){
if(y>=top&&y < bottom)select(Math.floor((y - top)/ place.row));
}
});
function build(width,layers){
place=layout(width,layers);
while(rows.length>layers)for(const part of Object.values(rows.pop()))part.remove();
while(rows.length < layers){
rows.push(rowParts());
el.append(...Object.values(rows.at(-1)));
}
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height});
const every=place.row < 16?5:1;
names.replaceChildren(...[place.columns.z,...(place.wide?[]:[place.columns.grad])]
.flatMap((column)=>rows.map((_,l)=>(l===layers - 1||(l + 1)% every===0||!l
?label(place.label - 8,rowTop(column,place.row,l)+ place.row / 2 + 4,
l===layers - 1?"out":String(l + 1),"","end"):""))));
}
function frame(scales,ranges,zoom){
const parts=[];
for(const[name,[long,narrow,ink]]of Object.entries(HEADS)){
const{left,right,top,bottom}=place.columns[name];
parts.push(label(left,top - 7,place.wide?long:narrow,`name ${ink}`));
parts.push(s("path",{class:"grid",d:`M${left} ${bottom + 0.5}H${right}`}));
const hills=name==="z"||name==="a";
const marks=hills?ticks(...ranges[name],ranges[name][1]>1e4?2:4).map((v)=>[v,brief(v)])
:decades(...ranges[name],(right - left)/ 46);
for(const[v,words]of hills&&zoom?[]:marks){
const p=Math.round(scales[name](v))+ 0.5;
const middle=name==="factor"?v===1:v===0;
parts.push(s("path",{class:middle?"zero":"grid",d:`M${p} ${top}V${bottom}`}),
label(p,bottom + 15,words,"",p>right - 14?"end":p < left + 14?"start":"middle"));
}
}
back.replaceChildren(...parts);
}
function bars(parts,layer,l,scales,ranges){
const{grad,factor}=place.columns;
const top=rowTop(grad,place.row,l);
const thick=Math.min(12,place.row - 5);
const y=top +(place.row - thick)/ 2;
attr(parts.grad,{d:layer.dW>0
?`M${grad.left} ${y}H${scales.grad(layer.dW)}v${thick}H${grad.left}Z`:""});
attr(parts.zero,{x:grad.left + 5,y:top + place.row / 2 + 4});
attr(parts.zero,{visibility:layer.dW===0?"visible":"hidden"});
attr(parts.bias,{cx:layer.db>0?scales.grad(layer.db):-9,
cy:top + place.row / 2,visibility:layer.db>0?"visible":"hidden"});
const fTop=rowTop(factor,place.row,l)+ 2;
const half=(place.row - 4)/ 2;
const from=(a,b,at)=>`M${scales.factor(a)} ${at}H${scales.factor(b)}v${half}H${
      scales.factor(a)}Z`;
const held=(v)=>Math.max(ranges.factor[0],v);
attr(parts.weight,{d:from(1,held(layer.gain),fTop)});
attr(parts.slope,{d:from(1,held(rmsSlope(layer)),fTop + half)});
attr(parts.product,{d:
`M${scales.factor(held(layer.growth))} ${fTop - 1}v${place.row - 2}`});
}
function draw(layers,ranges,chosen,zoom,width){
if(width !==place.width||layers.length !==rows.length){
build(width,layers.length);
key="";
}
const{z,a,grad,factor}=place.columns;
const scales={z:linear(...ranges.z,z.left,z.right),
a:linear(...ranges.a,a.left,a.right),
grad:log(...ranges.grad,grad.left,grad.right),
factor:log(...ranges.factor,factor.left,factor.right)};
const now=JSON.stringify([ranges,zoom]);
if(now !==key)frame(scales,ranges,zoom);
key=now;
layers.forEach((layer,l)=>{
const parts=rows[l];
const base=rowTop(z,place.row,l)+ place.row - 1;
for(const name of["z","a"]){
const own=layer.hills[name];
const{left,right}=place.columns[name];
const x=zoom&&own?linear(own.lo,own.hi,left + 4,right - 4):scales[name];
attr(parts[name],{d:own?hill(own,x,base,place.row - 2):""});
}
bars(parts,layer,l,scales,ranges);
});
attr(band,{x:0,y:rowTop(z,place.row,chosen),width:place.width,height:place.row});
}
return{el,draw};
}
return { drawing };
})();
const $init_presets = (() => {
const REST={depth:4,width:3,activation:"logistic",slope:0.01,init:"normal",
std:0.01,bias:1,data:"moons",seed:7,lr:0.1};
const PRESETS=[
{name:"five layers, sigmoid",set:{},
look:"The published experiment: 2-3-3-3-3-1, weights N(0, 0.01²), biases 1. The bars "
+ "shrink from the output to the first layer by about ten powers of ten."},
{name:"the same with ReLU",set:{activation:"relu"},
look:"ReLU’s slope is 1, yet the gradient still vanishes: the tiny weights shrink it, not "
+ "the activation function. Look at which half of the factor is short."},
{name:"b = −8, ReLU",set:{activation:"relu",bias:-8},
look:"Every z is near −8, so every unit is off for every sample. All weight gradients are "
+ "exactly 0; only the ring of the output bias is left. Pull the bias up to revive it."},
{name:"b = −8, leaky 0.01",set:{activation:"leaky_relu",bias:-8},
look:"No bar is 0 any more: the leak keeps the units alive. But each layer multiplies by "
+ "slope × weights, both about 0.01: alive, and vanishing."},
{name:"b = −8, leaky 0.1",set:{activation:"leaky_relu",bias:-8,slope:0.1},
look:"Ten times the leak, ten times the factor of each layer: compare the first bar with "
+ "that of slope 0.01. The weights are still too small."},
{name:"random matrices",set:{activation:"identity",width:4,depth:30,std:1,bias:0,
lr:0.001},
look:"No activation function: the signal goes through 4×4 matrices of N(0, 1) numbers. "
+ "Each one about doubles it, forward and back; after 30 only the last histogram is "
+ "wide enough to see. Train: it diverges at once."},
{name:"all zero",set:{init:"zeros",activation:"tanh",width:5,depth:2,bias:0,
data:"circles"},
look:"With tanh every activation is 0, and so is every weight gradient. Switch to the "
+ "logistic function: its outputs are 0.5, so the last layer gets a gradient as soon as "
+ "the classes are not balanced."},
{name:"all equal",set:{init:"constant",std:0.5,activation:"tanh",width:5,depth:1,
bias:0,data:"circles",lr:1},
look:"All units of a layer compute the same and get the same gradient. Train: the loss "
+ "falls a little and stops, because five equal units are no more than one."},
{name:"Xavier and tanh",set:{init:"xavier_normal",activation:"tanh",width:30,
depth:20,bias:0},
look:"Twenty hidden layers, and the histograms hardly change their width; the bars stay "
+ "within a factor of a few. Now move the depth to 30."},
{name:"He and ReLU",set:{init:"he_normal",activation:"relu",width:30,depth:20,
bias:0},
look:"He’s variance 2/n makes up for the half of the units that ReLU switches off: the "
+ "factor stays near 1. With Xavier’s variance instead it is 0.7, twenty times over."},
];
return { REST, PRESETS };
})();
const $init_ranges = (() => {
const{rmsSlope}=$init_words;
function round(x){
const power=10**Math.floor(Math.log10(x));
return[1,1.5,2,3,5,7.5,10].find((m)=>m*power>=x*0.999)*power;
}
function linearRange(hills){
const finite=(v)=>(Number.isFinite(v)?v:0);
const lo=Math.min(0,...hills.map((hill)=>finite(hill.lo)));
const hi=Math.max(0,...hills.map((hill)=>finite(hill.hi)));
if(hi - lo < 1e-9)return[0,1];
return[lo < 0?-round(-lo):0,hi>0?round(hi):0];
}
function logRange(values,least){
const logs=values.filter((v)=>v>0&&Number.isFinite(v)).map(Math.log10);
let lo=Math.floor(Math.min(...(logs.length?logs:[0]))- 0.15);
const hi=Math.ceil(Math.max(...(logs.length?logs:[0]))+ 0.001);
if(hi - lo < least)lo=hi - least;
return[10**lo,10**hi];
}
function ranges(layers){
const hidden=layers.slice(0,-1);
const factors=layers.flatMap((layer)=>[layer.gain,layer.growth,rmsSlope(layer)]);
const[lo,hi]=logRange([1,...factors],1);
return{
z:linearRange(layers.map((layer)=>layer.hills.z)),
a:linearRange(hidden.map((layer)=>layer.hills.a)),
grad:logRange(layers.flatMap((layer)=>[layer.dW,layer.db]),3),
factor:[Math.min(lo,0.1),Math.max(hi,10)],
};
}
return { ranges };
})();
const $init_run = (() => {
const{InitExperiment}=$init_stats;
const PACE=4;
const BINS=40;
function histogram(values,n){
let[lo,hi]=[Infinity,-Infinity];
for(let i=0;i < n;i +=1){
lo=Math.min(lo,values[i]);
hi=Math.max(hi,values[i]);
}
const counts=new Float64Array(hi>lo?BINS:1);
const wide=counts.length /(hi - lo||1);
for(let i=0;i < n;i +=1){
counts[Math.min(counts.length - 1,Math.floor((values[i]- lo)*wide))]+=1;
}
return{lo,hi,counts};
}
class Run{
constructor(){
this.task=null;
this.found=null;
this.training=false;
}
start(state,values=null,count=0){
this.training=false;
this.task=this.first(state,values,count);
}
train(count,lr,quiet){
this.training=true;
this.task=this.after(this.task,this.steps(count,lr,quiet));
}
*after(before,next){
if(before)yield*before;
yield*next;
}
pause(){
this.training=false;
}
*first(state,values,count){
const experiment=new InitExperiment(state);
yield*experiment.building();
this.experiment=experiment;
this.rates=new Set();
if(values)yield*this.load(values,count);
yield*this.report();
}
*load(values,count){
let at=0;
for(const{W,b}of this.experiment.net.layers){
for(const part of[W,b]){
part.set(values.subarray(at,at + part.length));
at +=part.length;
}
}
const{history}=this.experiment;
while(history.length < count)history.push(NaN);
history.push(yield*this.experiment.forward());
}
*steps(count,lr,quiet){
const{experiment}=this;
experiment.optimizer.lr=lr;
this.rates.add(lr);
let[shown,cost]=[0,0];
for(let i=1;i <=count&&this.training&&experiment.diverged===null;i +=1){
yield*experiment.training(1);
if(!quiet&&i % PACE===0&&performance.now()- shown>3*cost){
const start=performance.now();
yield*this.report();
shown=performance.now();
cost=shown - start;
yield "frame";
}
}
yield*this.report();
this.training=false;
}
*report(){
const{experiment}=this;
const found=yield*experiment.measuring();
for(const[l,layer]of found.layers.entries()){
const{Z,A}=experiment.net.store[l];
const n=layer.n_out*experiment.config.n;
layer.hills={z:histogram(Z,n),a:l < found.layers.length - 1?histogram(A,n):null};
yield;
}
this.found={...found,history:experiment.history,diverged:experiment.diverged};
this.fresh=true;
}
work(budget){
const until=performance.now()+ budget;
this.fresh=false;
while(this.task){
const{value,done}=this.task.next();
if(done)this.task=null;
if(value==="frame"||performance.now()>until)break;
}
return this.fresh;
}
count(){
return this.experiment.history.length - 1;
}
warning(){
return this.rates.size < 2?"":"# In the lab the learning rate was changed on the way "
+ `(${[...this.rates].join(", ")});\n# here all steps take the last one.\n`;
}
parameters(){
const parts=this.experiment.net.layers.flatMap(({W,b})=>[W,b]);
const out=new Float64Array(parts.reduce((sum,part)=>sum + part.length,0));
let at=0;
for(const part of parts){
out.set(part,at);
at +=part.length;
}
return out;
}
}
return { Run };
})();
const $init_share = (() => {
function held(model){
const[steps,view]=[model.get("steps"),model.get("weights")];
if(!steps||!view?.byteLength)return[null,0];
const start=view.byteOffset;
return[new Float64Array(view.buffer.slice(start,start + view.byteLength)),steps];
}
function sharing(model,changed){
const known=model.get("steps")!==undefined;
let own=known?model.get("steps"):0;
const send=(steps,values)=>{
if(!known||(own===0&&steps===0))return;
own=steps;
model.set("weights",new DataView(values.buffer));
model.set("steps",steps);
model.save_changes();
};
const hear=()=>{
if(model.get("steps")===own)return;
own=model.get("steps");
changed(...held(model));
};
if(known)model.on("change:steps",hear);
return{
now:()=>held(model),
share:(run)=>send(run.count(),run.parameters()),
forget:()=>send(0,new Float64Array(0)),
stop:()=>known&&model.off("change:steps",hear),
};
}
return { sharing };
})();
const $init_lab = (() => {
const{initLabNumPy,initLabTorch}=$code_init_lab;
const{fmt,h,percent,text}=$dom;
const{button,check,slider}=$fields;
const{BUILDING,chooser,controls,traits}=$init_controls;
const{curve}=$init_curve;
const{drawing}=$init_figure;
const{PRESETS,REST}=$init_presets;
const{ranges}=$init_ranges;
const{Run}=$init_run;
const{sharing}=$init_share;
const{detail,divergence,multipliers,verdict}=$init_words;
const{animate,calm,measured}=$loop;
const{presets}=$presets;
const{bar,copier,readings,speaker}=$ui;
const BUDGET=4;
const LEGEND="Bars: gradient of the weights; rings: of the biases. On the right, on a log "
+ "axis around 1: σ√n of the weights (grey), the root mean square of f′ (orange), their product (line).";
function mean(layers,name){
return layers.reduce((sum,layer)=>sum + layer[name],0)/ layers.length;
}
function report(found){
const hidden=found.layers.slice(0,-1);
const{measured,expected}=multipliers(found.layers);
const many=(v)=>(v===null||Number.isNaN(v)?"–":fmt(v,3));
return{
loss:fmt(found.history.at(-1)),
ratio:many(found.ratio),
measured:many(measured),
expected:many(expected),
dead:percent(mean(hidden,"dead")),
saturated:percent(mean(hidden,"saturated")),
};
}
function view({store,model,box,own}){
const run=own?.run()??new Run();
const numbers=readings({loss:"loss",ratio:"‖dW‖, first over last layer",
measured:"gradient back through a layer",expected:"expected: √(n σ² mean f′²)",
dead:"dead hidden units",saturated:"saturated inputs"});
const[said,about,stopped]=[h("p",{class:"verdict"}),h("p",{class:"caption about"}),
h("p",{class:"problem",role:"alert"})];
const figure=drawing((l)=>store.set({layer:l + 1}));
const losses=curve();
const speech=speaker();
const examples=presets(store,PRESETS,REST);
const start=Object.fromEntries(Object.keys(traits).map((name)=>[name,store.get(name)]));
const layer=slider(store,"layer",{type:"integer",min:1,max:31,step:1},
{label:"look at layer",max:(st)=>st.get("depth")+ 1});
const copies=copier([
["NumPy",()=>run.warning()+ initLabNumPy(full(),run.count())],
["PyTorch",()=>run.warning()+ initLabTorch(full(),run.count())]]);
const full=()=>({...state(),code:own?.code()});
const state=()=>Object.fromEntries(Object.keys(traits).map((n)=>[n,store.get(n)]));
const show=()=>{
const{found}=run;
if(!found)return;
const chosen=Math.min(store.get("layer"),found.layers.length)- 1;
figure.draw(found.layers,ranges(found.layers),chosen,store.get("zoom"),
size.width());
losses.draw(found.history,size.width());
numbers.update(report(found));
const words=verdict(state(),found);
text(said,words);
figure.el.setAttribute("aria-label",words);
text(about,detail(found,chosen));
text(stopped,divergence(found));
stopped.hidden=found.diverged===null;
speech.say(`${words} ${detail(found, chosen)}`);
};
let[stale,unshared]=[false,false];
const loop=animate(box,()=>{
if(run.work(BUDGET)||stale)show();
stale=false;
buttons();
if(run.task)loop.ask();
else if(unshared&&!run.remote){
unshared=false;
shared.share(run);
}
});
const redraw=()=>{
stale=true;
loop.ask();
};
const size=measured(figure.el,redraw);
const train=(count)=>{
unshared=true;
run.train(count,store.get("lr"),calm());
loop.ask();
};
const restart=(values,steps)=>{
unshared=false;
run.start(state(),values,steps);
loop.ask();
};
const shared=sharing(model,(...held)=>run.remote||restart(...held));
const again=()=>{
shared.forget();
restart();
};
const go=button("Train 200 steps",()=>(run.training?run.pause():train(200)),
{class:"main"});
const one=button("One step",()=>train(1));
const back=button("Same weights again",again);
const buttons=()=>{
text(go,run.training?"Pause":"Train 200 steps");
const over=(run.found?.diverged??null)!==null;
go.disabled=over&&!run.training;
one.disabled=over||run.training;
};
box.append(h("p",{class:"title"},"Init lab"),chooser(store,own),examples.group,
examples.look,said,figure.el,h("p",{class:"caption"},LEGEND),bar(go,one,back,check(store,"zoom","each histogram on its own scale")),
stopped,losses.el,layer,about,numbers.list,controls(store),
bar(button("Reset all",()=>{
examples.clear();
store.set(start);
}),...copies.buttons),copies.area,speech.el);
store.subscribe((changed)=>{
if(BUILDING.some((name)=>changed.has(name)))again();
else redraw();
});
own?.listen(redraw);
size.read();
run.start(state(),...shared.now());
run.work(30);
show();
buttons();
loop.ask();
return()=>{
run.task=null;
shared.stop();
loop.stop();
size.stop();
speech.stop();
};
}
const initLab={title:"Init lab",traits,own:{layer:1,zoom:false},view};
return { initLab };
})();
const $code_landscape = (() => {
const{float}=$code_functions;
const list=(values)=>`[${values.map(float).join(", ")}]`;
const NUMPY={logistic:"1 / (1 + np.exp(-z))",tanh:"np.tanh(z)",identity:"z"};
const TORCH={logistic:"torch.sigmoid(z)",tanh:"torch.tanh(z)",identity:"z"};
const LOSS={
bce:["np.logaddexp(0, s) - y * s","1 / (1 + np.exp(-s)) - y"],
mse:["(1 / (1 + np.exp(-s)) - y) ** 2","2 * (p - y) * p * (1 - p)"],
mse_linear:["(s - y) ** 2","2 * (s - y)"],
};
const SLOPE={logistic:"a * (1 - a)",tanh:"1 - a**2",identity:"1.0"};
const settings=({w1,w2,lr,chord},run,steps)=>[
`w1, w2, lr = ${float(w1[run])}, ${float(w2[run])}, ${float(lr)}`,
`steps = ${steps}`,
`A, B = (${float(chord[0])}, ${float(chord[1])}), (${float(chord[2])}, ${float(chord[3])})`,
];
const PRINTS=[
'print(f"w1 = {w1:.10g}, w2 = {w2:.10g}, loss {end:.10g}")',
'print("curvatures", low, high)',
'print(f"half way {middle:.10g}, mean of the ends {mean:.10g}")',
];
function landscapeNumPy(state,run,steps){
const{activation,loss,x,y}=state;
return[
"# From the landscape. Needs NumPy alone.",
"import numpy as np","",
`x, y = np.array(${list(x)}), np.array(${list(y)})`,
...settings(state,run,steps),"","",
"def f(z):",`    return ${NUMPY[activation]}`,"","",
"def loss(w1, w2):","    s = w2 * f(w1 * x)",`    return np.mean(${LOSS[loss][0]})`,"","",
"def gradient(w1, w2):","    a = f(w1 * x)","    s = w2 * a",
...(loss==="mse"?["    p = 1 / (1 + np.exp(-s))"]:[]),
`    ds = ${LOSS[loss][1]}`,
`    da = ${SLOPE[activation]}`,
"    return np.array([np.mean(ds * w2 * da * x), np.mean(ds * a)])","","",
"for step in range(steps):",
"    w1, w2 = np.array([w1, w2]) - lr * gradient(w1, w2)",
"end = loss(w1, w2)","",
"# The second derivatives, by central differences of the gradient.",
"h = 1e-5",
"H = np.array([(gradient(w1 + h, w2) - gradient(w1 - h, w2)) / (2 * h),",
"              (gradient(w1, w2 + h) - gradient(w1, w2 - h)) / (2 * h)])",
"low, high = np.linalg.eigvalsh((H + H.T) / 2)","",
"middle = loss((A[0] + B[0]) / 2, (A[1] + B[1]) / 2)",
"mean = (loss(*A) + loss(*B)) / 2",
...PRINTS,"",
].join("\n");
}
function landscapeTorch(state,run,steps){
const{activation,loss,x,y}=state;
const value={bce:"F.binary_cross_entropy_with_logits(s, y)",
mse:"F.mse_loss(torch.sigmoid(s), y)",mse_linear:"F.mse_loss(s, y)"}[loss];
return[
"# From the landscape. Needs PyTorch.",
"import torch","import torch.nn.functional as F","",
`x = torch.tensor(${list(x)}, dtype=torch.float64)`,
`y = torch.tensor(${list(y)}, dtype=torch.float64)`,
...settings(state,run,steps),"","",
"def f(z):",`    return ${TORCH[activation]}`,"","",
"def loss(w):","    s = w[1] * f(w[0] * x)",`    return ${value}`,"","",
"w = torch.tensor([w1, w2], dtype=torch.float64, requires_grad=True)",
"optimizer = torch.optim.SGD([w], lr=lr)",
"for step in range(steps):",
"    optimizer.zero_grad()",
"    loss(w).backward()",
"    optimizer.step()",
"(w1, w2), end = w.tolist(), loss(w).item()","",
"H = torch.autograd.functional.hessian(loss, w.detach())",
"low, high = torch.linalg.eigvalsh(H).tolist()","",
"A, B = (torch.tensor(v, dtype=torch.float64) for v in (A, B))",
"middle = loss((A + B) / 2).item()",
"mean = (loss(A) + loss(B)).item() / 2",
...PRINTS,"",
].join("\n");
}
return { landscapeNumPy, landscapeTorch };
})();
const $contours = (() => {
function contourPath(heights,n,level,x,y){
let out="";
let cuts=[];
const cut=(ai,aj,a,bi,bj,b)=>{
if((a < level)===(b < level))return;
const t=(level - a)/(b - a);
cuts.push(`${x(ai + t * (bi - ai)).toFixed(1)} ${y(aj + t * (bj - aj)).toFixed(1)}`);
};
for(let j=0;j + 1 < n;j +=1){
for(let i=0;i + 1 < n;i +=1){
const k=j*n + i;
const a=heights[k];
const b=heights[k + 1];
const c=heights[k + n + 1];
const d=heights[k + n];
const low=a < level;
if(low===(b < level)&&low===(c < level)&&low===(d < level))continue;
cuts=[];
cut(i,j,a,i + 1,j,b);
cut(i + 1,j,b,i + 1,j + 1,c);
cut(i + 1,j + 1,c,i,j + 1,d);
cut(i,j + 1,d,i,j,a);
for(let m=0;m + 1 < cuts.length;m +=2)out +=`M${cuts[m]}L${cuts[m + 1]}`;
}
}
return out;
}
return { contourPath };
})();
const $landscape_surface = (() => {
const HALF=4;
const FLAT=1e-6;
const FIRST=Array.from({length:144},(_,k)=>
[-3.9 +(7.8*(k % 12))/ 11,-3.9 +(7.8*Math.floor(k / 12))/ 11]);
const FAR=6;
const logistic=(z)=>1 /(1 + Math.exp(-z));
const HIDDEN={
logistic(z){
const a=logistic(z);
const slope=a*(1 - a);
return[a,slope,slope*(1 - 2*a)];
},
tanh(z){
const a=Math.tanh(z);
return[a,1 - a*a,-2*a*(1 - a*a)];
},
identity:(z)=>[z,1,0],
};
const LOSS={
bce:(s,y)=>Math.max(s,0)- s*y + Math.log1p(Math.exp(-Math.abs(s))),
mse:(s,y)=>(logistic(s)- y)**2,
mse_linear:(s,y)=>(s - y)**2,
};
const OF_SCORE={
bce(s,y){
const p=logistic(s);
return[LOSS.bce(s,y),p - y,p*(1 - p)];
},
mse(s,y){
const p=logistic(s);
const slope=p*(1 - p);
return[(p - y)**2,2*(p - y)*slope,
2*slope*(slope +(p - y)*(1 - 2*p))];
},
mse_linear:(s,y)=>[(s - y)**2,2*(s - y),2],
};
const score=({activation},x,w1,w2)=>w2*HIDDEN[activation](w1*x)[0];
function surface({activation,loss:name,x,y},w1,w2){
const[f,of]=[HIDDEN[activation],OF_SCORE[name]];
const n=x.length;
let[loss,g1,g2,h11,h12,h22]=[0,0,0,0,0,0];
for(let i=0;i < n;i +=1){
const v=x[i];
const[a,da,dda]=f(w1*v);
const[value,r,rr]=of(w2*a,y[i]);
const s1=w2*da*v;
loss +=value;
g1 +=r*s1;
g2 +=r*a;
h11 +=rr*s1*s1 + r*w2*dda*v*v;
h12 +=rr*s1*a + r*da*v;
h22 +=rr*a*a;
}
return{w1,w2,loss:loss / n,g1:g1 / n,g2:g2 / n,h11:h11 / n,h12:h12 / n,
h22:h22 / n};
}
function lossGrid({activation,loss:name,x,y},n){
const[f,of]=[HIDDEN[activation],LOSS[name]];
const at=Array.from({length:n},(_,k)=>-HALF +(2*HALF*k)/(n - 1));
const out=new Float64Array(n*n);
at.forEach((w1,i)=>{
const a=x.map((v)=>f(w1*v)[0]);
at.forEach((w2,j)=>{
let sum=0;
for(let k=0;k < a.length;k +=1)sum +=of(w2*a[k],y[k]);
out[j*n + i]=sum / a.length;
});
});
return out;
}
function curvatures({h11,h12,h22}){
const middle=(h11 + h22)/ 2;
const reach=Math.hypot((h11 - h22)/ 2,h12);
return[middle - reach,middle + reach];
}
function kindOf([low,high]){
if(low>FLAT)return "minimum";
if(high < -FLAT)return "maximum";
return low < -FLAT&&high>FLAT?"saddle":"flat";
}
function newton(at){
const angle=Math.atan2(2*at.h12,at.h11 - at.h22)/ 2;
const[c,s]=[Math.cos(angle),Math.sin(angle)];
const[low,high]=curvatures(at);
const over=(slope,by)=>(Math.abs(by)>1e-8?slope / by:0);
const along=over(at.g1*c + at.g2*s,high);
const across=over(at.g2*c - at.g1*s,low);
const[d1,d2]=[along*c - across*s,along*s + across*c];
const size=Math.hypot(d1,d2);
const part=1 / Math.max(1,size);
return[at.w1 - part*d1,at.w2 - part*d2,size];
}
function levelPlaces(state){
const found=[];
for(const first of FIRST){
let at=surface(state,...first);
let size=1;
for(let step=0;step < 60&&size>1e-11;step +=1){
const[w1,w2,length]=newton(at);
size=Math.abs(w1)>FAR||Math.abs(w2)>FAR?NaN:length;
if(size>0)at=surface(state,w1,w2);
}
const bends=curvatures(at);
if(size < 1e-7&&Math.hypot(at.g1,at.g2)< 1e-9&&Math.abs(at.w1)<=HALF
&&Math.abs(at.w2)<=HALF&&Math.max(...bends.map(Math.abs))>FLAT
&&found.every((it)=>Math.hypot(it.w1 - at.w1,it.w2 - at.w2)>1e-3)){
found.push({kind:kindOf(bends),w1:at.w1,w2:at.w2,loss:at.loss});
}
}
const round=(v)=>Math.round(v*1e6);
return found.sort((a,b)=>round(a.w1)- round(b.w1)||round(a.w2)- round(b.w2));
}
function isMirrored(state){
const value=(w1,w2)=>surface(state,w1,w2).loss;
return FIRST.every(([w1,w2])=>Math.abs(value(w1,w2)- value(-w1,-w2))< 1e-9);
}
return { HALF, logistic, score, surface, lossGrid, curvatures, kindOf, levelPlaces, isMirrored };
})();
const $landscape_hand = (() => {
const{clamp,fmt,short}=$dom;
const{handles}=$free_handles;
const{HALF}=$landscape_surface;
const STEP=0.05;
const SPOTS=[[2,2],[-2,2],[-2,-2],[2,-2],[0.5,0.5]];
const INPUTS=[0.5,-0.5,1.5,-1.5,2,-2];
const MOST={starts:5,samples:6};
const grid=(v,lo,hi)=>clamp(Number((Math.round(v / STEP)*STEP).toFixed(6)),lo,hi);
const swap=(list,i,v)=>list.map((old,k)=>(k===i?v:old));
const edits=(store)=>({
addStart(wanted,rest=true){
const{w1,w2}=store.values;
const free=([a,b])=>w1.every((v,i)=>Math.hypot(v - a,w2[i]- b)>0.3);
const[a,b]=wanted??SPOTS.find(free)??SPOTS[0];
store.set({w1:[...w1,a],w2:[...w2,b],run:w1.length + 1},rest);
},
removeStart(i){
const without=(name)=>store.get(name).filter((_,k)=>k !==i);
store.set({w1:without("w1"),w2:without("w2"),run:Math.max(1,i)});
},
addSample(){
const{x,y}=store.values;
const v=INPUTS.find((u)=>!x.includes(u));
store.set({x:[...x,v],y:[...y,Number(v>0)]});
},
removeSample:()=>store.set({x:store.get("x").slice(0,-1),y:store.get("y").slice(0,-1)}),
});
function grips(svg,store,at){
const chosen=()=>Math.min(store.get("run"),store.get("w1").length)- 1;
const onMap=(px,py)=>{
const{left,right,top,bottom}=at.place.map;
return px>left&&px < right&&py>top&&py < bottom;
};
svg.addEventListener("pointerdown",(event)=>{
const{left,top}=svg.getBoundingClientRect();
const[px,py]=[event.clientX - left,event.clientY - top];
const count=store.get("w1").length;
if(event.button||event.pointerType !=="mouse"||event.target.closest(".handle")
||!onMap(px,py)||count>=MOST.starts)return;
edits(store).addStart(starts.at(px,py),false);
starts.el.set(count + 1);
});
function pairs(label,size,get,put,scales,limits,more={}){
const place=(px,py)=>[px,py].map((p,k)=>grid(at[scales[k]].back(p),...limits[k]));
return{get,at:place,el:handles({svg,size,label,range:limits[1],
done:()=>store.send(),drag:(i,px,py)=>store.set(put(i,place(px,py)),false),
keys:(i,...by)=>store.set(put(i,
get(i).map((v,k)=>grid(v + STEP*by[k],...limits[k])))),...more})};
}
const lists=(a,b)=>[(i)=>[store.get(a)[i],store.get(b)[i]],(i,[v,w])=>
({[a]:swap(store.get(a),i,v),[b]:swap(store.get(b),i,w)})];
const square=[["x","y"],[[-HALF,HALF],[-HALF,HALF]]];
const starts=pairs((i)=>`start of run ${i + 1}`,7,...lists("w1","w2"),...square,{
near:(px,py)=>(onMap(px,py)?chosen():-1),chosen:(i,rest)=>store.set({run:i + 1},rest)});
const ends=pairs((i)=>`end ${"AB"[i]} of the chord`,6,
(i)=>store.get("chord").slice(2*i,2*i + 2),
(i,[a,b])=>({chord:swap(swap(store.get("chord"),2*i,a),2*i + 1,b)}),...square);
const samples=pairs((i)=>`sample ${i + 1}`,6,...lists("x","y"),["u","v"],
[[-2,2],[0,1]]);
const show=({el,get},count,[x,y],words,mark)=>el.set(count).forEach((handle,i)=>{
const[a,b]=get(i);
handle.setAttribute("transform",`translate(${x(a).toFixed(1)} ${y(b).toFixed(1)})`);
handle.setAttribute("aria-valuenow",b);
handle.setAttribute("aria-valuetext",words(short(a),short(b),i));
mark?.(handle,i);
});
return{
els:[samples.el.el,ends.el.el,starts.el.el],
place({paths,ways}){
const map=[at.x,at.y];
show(starts,paths.length,map,(a,b,i)=>
`w1 ${a}, w2 ${b}, loss ${fmt(paths[i][0].loss)}`,
(handle,i)=>handle.classList.toggle("mine",i===chosen()));
show(ends,2,map,(a,b,i)=>`w1 ${a}, w2 ${b}, loss ${fmt(ways.at(-i).surface)}`,
(handle)=>handle.classList.add("end"));
show(samples,store.get("x").length,[at.u,at.v],(a,b)=>`x ${a}, target ${b}`);
},
};
}
return { MOST, edits, grips };
})();
const $landscape_layout = (() => {
const{clamp}=$dom;
const{put}=$plot;
function layout(width){
const narrow=width < 520;
const left=32;
const side=narrow?Math.min(width - left - 8,360):clamp(0.52*width,250,370);
const map={left,top:24,right:left + side,bottom:24 + side};
const far=width - 8;
const walk={left:44,right:far,top:map.bottom + 64,bottom:map.bottom + 174};
if(narrow){
const data={left,right:far,top:walk.bottom + 66,bottom:walk.bottom + 186};
const cost={left,right:far,top:data.bottom + 58,bottom:data.bottom + 158};
return{map,walk,data,cost,height:cost.bottom + 36};
}
const half=(side - 58)/ 2;
const data={left:map.right + 44,right:far,top:24,bottom:24 + half};
return{map,walk,data,cost:{...data,top:data.bottom + 58,bottom:map.bottom},
height:walk.bottom + 40};
}
function levels(least,most,origin){
const below=[1,2,3,4,5].map((k)=>least +((origin - least)*k)/ 6);
const above=[0.04,0.12,0.25,0.45,0.7].map((k)=>origin +(most - origin)*k);
const apart=1e-4*(most - least);
return[...below,origin,...above].filter((v)=>v>least + apart&&v < most - apart);
}
function shade(heights,n,origin){
const canvas=document.createElement("canvas");
[canvas.width,canvas.height]=[n,n];
const pen=canvas.getContext("2d");
const picture=pen.createImageData(n,n);
const[least,most]=[Math.min(...heights),Math.max(...heights)];
const{data}=picture;
for(let k=0;k < heights.length;k +=1){
const v=heights[k];
const depth=v < origin?0.45 + 0.55*((origin - v)/(origin - least))
:0.45*((most - v)/(most - origin||1))**2;
const pixel=4*((n - 1 - Math.floor(k / n))*n +(k % n));
data[pixel + 1]=114;
data[pixel + 2]=178;
data[pixel + 3]=110*depth;
}
pen.putImageData(picture,0,0);
return canvas.toDataURL();
}
function tags({top,right,bottom}){
const taken=[];
return(name,x,y,below)=>{
const side=x + 20>right?-1:1;
let at=[x +(side>0?10:-18),y + below];
if(at[1]< top + 12)at[1]=y + 18;
if(at[1]>bottom - 2)at[1]=y - 8;
while(taken.some(([u,v])=>Math.abs(u - at[0])< 9&&Math.abs(v - at[1])< 14)){
at=[at[0]+ 10*side,at[1]];
}
taken.push(at);
return put(name,...at,"at");
};
}
return { layout, levels, shade, tags };
})();
const $landscape_numbers = (() => {
const{curvatures,isMirrored,kindOf,levelPlaces,logistic,lossGrid,score,surface}=$landscape_surface;
const BLOWN=1000;
const FINE=400;
const PARTS=40;
const NODES=48;
function descend(state,i){
const path=[surface(state,state.w1[i],state.w2[i])];
while(path.length <=state.steps){
const{w1,w2,g1,g2}=path.at(-1);
if(Math.max(Math.abs(w1),Math.abs(w2))>BLOWN)break;
path.push(surface(state,w1 - state.lr*g1,w2 - state.lr*g2));
}
return path;
}
const predict=(loss,s)=>(loss==="mse_linear"?s:logistic(s));
function ofPrediction(loss,p,y){
return loss==="bce"?-y*Math.log(p)-(1 - y)*Math.log(1 - p):(p - y)**2;
}
function between(state){
const{loss,x,y,chord:[a1,a2,b1,b2]}=state;
const value=(w1,w2)=>surface(state,w1,w2).loss;
const[first,last]=[value(a1,a2),value(b1,b2)];
const scores=x.map((v)=>[score(state,v,a1,a2),score(state,v,b1,b2)]);
return Array.from({length:PARTS + 1},(_,k)=>{
const t=k / PARTS;
let mixed=0;
scores.forEach(([a,b],i)=>{
const mix=(f)=>(1 - t)*f(a)+ t*f(b);
mixed +=loss==="bce"
?-y[i]*Math.log(mix(logistic))-(1 - y[i])*Math.log(mix((s)=>logistic(-s)))
:(mix((s)=>predict(loss,s))- y[i])**2;
});
return{t,surface:value(a1 + t*(b1 - a1),a2 + t*(b2 - a2)),
chord:first + t*(last - first),mixed:mixed / x.length};
});
}
function above(state,{surface:first},{surface:last}){
const{chord:[a1,a2,b1,b2]}=state;
let highest={t:0,above:0};
for(let k=1;k < FINE;k +=1){
const t=k / FINE;
const here=surface(state,a1 + t*(b1 - a1),a2 + t*(b2 - a2)).loss;
const over=here -(first + t*(last - first));
if(over>highest.above)highest={t,above:over};
}
return highest;
}
let kept={key:""};
function land({activation,loss,x,y}){
const key=JSON.stringify([activation,loss,x,y]);
if(kept.key===key)return kept;
const state={activation,loss,x,y};
const origin=surface(state,0,0);
kept={key,heights:lossGrid(state,NODES),mirrored:isMirrored(state),places:levelPlaces(state),
origin:{...origin,bends:curvatures(origin),
kind:Math.hypot(origin.g1,origin.g2)>1e-9?"slope":kindOf(curvatures(origin))}};
return kept;
}
function measure(state){
const run=Math.min(state.run,state.w1.length,state.w2.length)- 1;
const paths=state.w1.map((_,i)=>descend(state,i));
const at=paths[run].at(-1);
const[low,high]=curvatures(at);
const ways=between(state);
const half=ways[PARTS / 2];
return{...land(state),run,paths,at,ways,w1:at.w1,w2:at.w2,loss:at.loss,
gradient:Math.hypot(at.g1,at.g2),low,high,
mirror:surface(state,-at.w1,-at.w2).loss,middle:half.surface,mean:half.chord,
mixed:half.mixed,highest:above(state,ways[0],ways[PARTS]),
diverged:Math.max(Math.abs(at.w1),Math.abs(at.w2))>BLOWN?paths[run].length - 1:null};
}
return { PARTS, NODES, descend, predict, ofPrediction, measure };
})();
const $landscape_figure = (() => {
const{contourPath}=$contours;
const{attr,s}=$dom;
const{grips}=$landscape_hand;
const{layout,levels,shade,tags}=$landscape_layout;
const{NODES,ofPrediction,predict}=$landscape_numbers;
const{HALF,score}=$landscape_surface;
const{axes,frame,line,linear,put,spots,ticks}=$plot;
const path=(kind,more={})=>s("path",{class:kind,...more});
const steps=(lo,hi,n)=>Array.from({length:n + 1},(_,k)=>lo +((hi - lo)*k)/ n);
const TOP={bce:3,mse:1,mse_linear:2.25};
function drawing(store){
const[map,walk,data,cost]=["map","walk","data","cost"].map(frame);
const inside=map.inside;
const p={sky:s("image",{preserveAspectRatio:"none","aria-hidden":"true"}),
back:s("g"),hills:s("g"),runs:s("g",inside),
own:path("curve blue",inside),dots:path("dots",inside),
chord:path("curve purple thin",{"stroke-dasharray":"6 4"}),
half:s("circle",{r:4,class:"on-purple"}),floor:path("curve green",inside),
minima:path("least",inside),saddles:path("curve red",inside),
mirror:s("circle",{r:7,class:"wanted","stroke-dasharray":"3 2",...inside}),
at:s("circle",{r:5,class:"on-blue",...inside}),scale:s("g"),
surface:path("curve blue",walk.inside),mixed:path("curve green",{"stroke-dasharray":"2 5"}),
straight:path("curve purple thin",{"stroke-dasharray":"6 4"}),
middle:s("circle",{r:4,class:"on-blue"}),fit:path("curve blue",data.inside),
costs:s("g",cost.inside),found:path("dots",cost.inside),
labels:s("g",{"aria-hidden":"true"})};
const el=s("svg",{role:"group","aria-label":"Map of the loss, the chord and the samples"});
const at={place:layout(640)};
const hand=grips(el,store,at);
el.append(...[map,walk,data,cost].map(({clip})=>clip),...Object.values(p),...hand.els);
let[wide,drawn]=[0,""];
function paper(width){
if(wide===width)return;
[wide,drawn]=[width,""];
const place=layout(width);
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height});
const{map:m,data:d}=place;
Object.assign(at,{place,x:linear(-HALF,HALF,m.left,m.right),
y:linear(-HALF,HALF,m.bottom,m.top),u:linear(-2.2,2.2,d.left,d.right),
v:linear(-0.15,1.15,d.bottom,d.top)});
[[map,m],[walk,place.walk],[data,d],[cost,place.cost]].forEach(([it,q])=>it.fill(q));
attr(p.sky,{x:m.left,y:m.top,width:m.right - m.left,height:m.bottom - m.top});
const marks=ticks(-HALF,HALF,4);
p.back.replaceChildren(axes(at.x,at.y,{xTicks:marks,yTicks:marks}),
axes(at.u,at.v,{xTicks:ticks(-2,2,4),yTicks:[0,0.5,1]}));
const middle=({left,right})=>(left + right)/ 2;
const{walk:w,cost:c}=place;
p.labels.replaceChildren(put("loss over w₁ and w₂",m.left,14,"name"),
put("w₁",middle(m),m.bottom + 31,"name sym","middle"),put("w₂",2,15,"name sym"),
put("loss on the way from A to B",w.left,w.top - 9,"name"),
put("A",w.left,w.bottom + 16,"ink-purple","middle"),
put("B",w.right,w.bottom + 16,"ink-purple","end"),
put("weights mixed",w.left,w.bottom + 33,"ink-blue"),
put("chord",middle(w)- 20,w.bottom + 33,"ink-purple","middle"),
put("predictions mixed",w.right,w.bottom + 33,"ink-green","end"),
put("samples and prediction ŷ",d.left,d.top - 9,"name"),
put("x",middle(d),d.bottom + 31,"name sym","middle"),
put("loss over ŷ",c.left,c.top - 9,"name"),
put("ŷ",middle(c),c.bottom + 31,"name sym","middle"));
}
function ground({key,heights,origin,places}){
if(drawn===key)return;
drawn=key;
const node=(scale)=>(k)=>scale(-HALF +(2*HALF*k)/(NODES - 1));
const trace=(level)=>contourPath(heights,NODES,level,node(at.x),node(at.y));
attr(p.sky,{href:shade(heights,NODES,origin.loss)});
p.hills.replaceChildren(...levels(Math.min(...heights),Math.max(...heights),origin.loss)
.map((level)=>path(level===origin.loss?"mean":"ghost hill",{d:trace(level)})));
const of=(kind)=>places.filter((it)=>it.kind===kind)
.map(({w1,w2})=>[at.x(w1).toFixed(1),at.y(w2).toFixed(1)]);
attr(p.minima,{d:of("minimum").map(([a,b])=>`M${a - 11} ${b}h22M${a} ${b - 11}v22`).join("")});
attr(p.saddles,{d:of("saddle").map(([a,b])=>
`M${a - 6} ${b - 6}l12 12M${a - 6} ${Number(b) + 6}l12 -12`).join("")});
attr(p.floor,{d:of("flat").map(([a,b])=>`M${a} ${b}h0`).join("")});
}
function runs({paths,run,at:end,ways},{chord:[a1,a2,b1,b2]}){
const{x,y}=at;
const trace=(list)=>{
const near=list.filter(({w1,w2})=>Math.abs(w1)< 20&&Math.abs(w2)< 20);
return line(x,y,near.map(({w1})=>w1),near.map(({w2})=>w2));
};
p.runs.replaceChildren(...paths.map((list,i)=>(i===run?s("g")
:path("curve blue thin hill",{d:trace(list)}))));
attr(p.own,{d:trace(paths[run])});
attr(p.dots,{d:spots(x,y,paths[run].filter(({w1,w2})=>
Math.max(Math.abs(w1),Math.abs(w2))< HALF).map(({w1,w2})=>[w1,w2]))});
const shown=Math.max(Math.abs(end.w1),Math.abs(end.w2))< 20;
attr(p.at,{cx:shown?x(end.w1):-99,cy:shown?y(end.w2):-99});
attr(p.mirror,{cx:shown?x(-end.w1):-99,cy:shown?y(-end.w2):-99});
attr(p.chord,{d:`M${x(a1)} ${y(a2)}L${x(b1)} ${y(b2)}`});
attr(p.half,{cx:x((a1 + b1)/ 2),cy:y((a2 + b2)/ 2)});
const tag=tags(at.place.map);
const names=[...paths.map((list,i)=>tag(i + 1,x(list[0].w1),y(list[0].w2),-8)),
tag("A",x(a1),y(a2),14),tag("B",x(b1),y(b2),14)];
const{left,right,top,bottom}=at.place.walk;
const most=Math.max(...ways.map((it)=>Math.max(it.surface,it.chord)));
const[t,v]=[linear(0,1,left,right),linear(0,1.1*most||1,bottom,top)];
const shares=ways.map((it)=>it.t);
for(const[name,key]of[["surface","surface"],["straight","chord"],["mixed","mixed"]]){
attr(p[name],{d:line(t,v,shares,ways.map((it)=>it[key]))});
}
attr(p.middle,{cx:t(0.5),cy:v(ways[(ways.length - 1)/ 2].surface)});
return[...names,axes(t,v,{xTicks:[0,0.5,1],yTicks:ticks(0,v.hi,3),xNumbers:false}),
put("half way",t(0.5),bottom + 16,"","middle")];
}
function fit(state,{at:{w1,w2}}){
const{left,right,top,bottom}=at.place.cost;
const of=(v)=>predict(state.loss,score(state,v,w1,w2));
const xs=steps(-2.2,2.2,60);
attr(p.fit,{d:line(at.u,at.v,xs,xs.map((v)=>Math.max(-9,Math.min(9,of(v)))))});
const[lo,hi]=state.loss==="mse_linear"?[-0.5,1.5]:[0,1];
const[q,v]=[linear(lo,hi,left,right),linear(0,TOP[state.loss],bottom,top)];
const ps=state.loss==="bce"?steps(0.02,0.98,48):steps(lo,hi,40);
const targets=[...new Set(state.y)];
p.costs.replaceChildren(...targets.map((y)=>path("curve purple thin",
{d:line(q,v,ps,ps.map((one)=>ofPrediction(state.loss,one,y)))})));
attr(p.found,{d:spots(q,v,state.x.map((one,i)=>[of(one),state.y[i]])
.filter(([one])=>one>lo&&one < hi)
.map(([one,y])=>[one,ofPrediction(state.loss,one,y)]))});
return[axes(q,v,{xTicks:[0,0.5,1],yTicks:ticks(0,v.hi,3)})];
}
function draw(state,found,width){
paper(width);
ground(found);
const[names,...rest]=[runs(found,state),...fit(state,found)];
p.scale.replaceChildren(...names,...rest);
hand.place(found);
}
return{el,draw};
}
return { drawing };
})();
const $landscape_presets = (() => {
const REST={activation:"logistic",loss:"bce",x:[1,-1],y:[1,0],
w1:[-1,1,-1.45],w2:[3,-3,2],run:3,steps:80,lr:1,chord:[3,2,-3,-2]};
const PRESETS=[
{name:"two valleys",set:{},
look:"The figure of the text. Move start 3 a little to the right: at some place its run "
+ "changes the valley."},
{name:"on the ridge",set:{activation:"identity",w1:[2,2],w2:[-2,-2.05],run:1,
steps:60,lr:0.2,chord:[2,2,-2,-2]},
look:"Nothing bends inside the network, and still there is a saddle: the score is a product. "
+ "Run 1 starts on the ridge itself and ends on the saddle; run 2, just beside it, slips off."},
{name:"two equal minima",set:{activation:"tanh",x:[0.5,2,-1],y:[0.8,0.9,0.1],
w1:[-1,1],w2:[3,-3],run:1,steps:300,chord:[1.45,2.3,-1.45,-2.3]},
look:"Targets between 0 and 1 bring the minima into the window: two mirror images with one "
+ "loss. Move a sample: both move, and stay mirror images."},
{name:"a shallow minimum",set:{x:[1,-1,0.5],y:[1,0,0],w1:[3.25,-2],w2:[1,-1],
run:1,steps:100,lr:2,chord:[3.2,0.1,-3,-4]},
look:"The saddle has left the origin, and the mirror is gone. Run 1 ends in a true minimum, "
+ "far higher than the valley that run 2 has found."},
{name:"a curve of minima",set:{activation:"identity",loss:"mse_linear",x:[1],y:[1],
w1:[2.5,-3,0.5],w2:[2,-1,-1.5],run:1,steps:60,lr:0.05,chord:[1,1,-1,-1]},
look:"The loss is (w₁ w₂ − 1)²: it is 0 wherever the product is 1. Half way between two "
+ "perfect networks stands one that always says 0."},
{name:"curvature is silent",set:{activation:"tanh",y:[1,1],w1:[2,-1],w2:[1.5,2],
run:1,chord:[2,0,0,2]},
look:"The same label on both sides of 0: an odd score can do no better than ½. At the origin "
+ "all second derivatives are 0, and it is no saddle: both axes are level."},
];
return { REST, PRESETS };
})();
const $landscape_words = (() => {
const{fmt,plain,short}=$dom;
const NAMES={logistic:"σ",tanh:"tanh",identity:""};
function formula({activation,loss}){
const s=activation==="identity"?"w₂ · w₁ x":`w₂ ${NAMES[activation]}(w₁ x)`;
return loss==="mse_linear"?`ŷ = ${s}`:`ŷ = σ(${s})`;
}
const near0=(v,far=5e-7)=>(Math.abs(v)< far?0:v);
function report(found){
return Object.fromEntries(["w1","w2","loss","gradient","low","high","mirror","middle",
"mean","mixed"].map((name)=>[name,fmt(near0(found[name],1e-9))]));
}
const place=(w1,w2)=>`(${fmt(near0(w1), 3)}, ${fmt(near0(w2), 3)})`;
function apart(a,b){
const digits=[3,4,5,6,7,8].find((n)=>fmt(a,n)!==fmt(b,n))??9;
return[fmt(a,digits),fmt(b,digits)];
}
function verdict({middle,mean,mixed,highest},{chord:[a1,a2,b1,b2]}){
if(a1===b1&&a2===b2)return "A and B are the same place. Move one of them away.";
const averaged=`Averaging the two predictions instead gives ${fmt(mixed, 3)}: the loss is convex `
+ "in ŷ, so this is never above the chord.";
if(middle>mean + 1e-9){
const[more,less]=apart(middle,mean);
return `Convexity is broken here: half way from A to B the loss is ${more}, more than ${less}, `
+ `the mean of both ends. ${averaged}`;
}
if(highest.above>1e-9){
return `Convexity is broken here too: not half way, but ${short(Number((100 * highest.t).toFixed(1)))
    } % of the way from A to B the loss lies above the chord. ${averaged}`;
}
return `This chord breaks nothing: the loss half way, ${fmt(middle, 3)}, is at most ${
    fmt(mean, 3)}, the mean of both ends. For convexity every chord would have to hold.`;
}
function shape(low,high){
const most=Math.max(-low,high);
if(most < 1e-6)return "with no curvature to speak of";
if(Math.min(Math.abs(low),Math.abs(high))< most / 20){
return high>-low?"like a valley: up across, nearly straight along"
:"like a ridge: down across, nearly straight along";
}
if(low>0)return "like a bowl: up in every direction";
return high < 0?"like a dome: down in every direction"
:"like a saddle: up one way, down another";
}
const close=(a,b,far)=>Math.hypot(a.w1 - b.w1,a.w2 - b.w2)< far;
function here({run,paths,at,gradient,low,high,places,diverged}){
if(diverged !==null)return "";
const path=paths[run];
const there=places.find((it)=>it.kind !=="flat"&&close(it,at,0.02));
const stay=path.slice(1).filter((it)=>places.some((to)=>to.kind==="saddle"&&close(to,it,0.5)));
const ground=there?`at a ${there.kind}.`
:gradient < 1e-6?"on level ground that is not a single point."
:`on a slope of ${fmt(gradient, 2)}; the ground curves ${shape(low, high)}.`;
return `Run ${run + 1} ${path.length > 1 ? "ends" : "stands"} at ${place(at.w1, at.w2)}, ${ground}`
+(stay.length>9&&!there?` It spent ${stay.length} of ${path.length - 1} steps within half `
+ "a unit of a saddle.":"");
}
function origin({origin:{kind,g1,g2,bends}}){
const[a,b,low,high]=[g1,g2,...bends].map((v)=>fmt(near0(v),2));
if(kind==="slope")return `No saddle at the origin: the slopes there are ${a} and ${b}.`;
return kind==="flat"
?`The origin is level; its curvatures, ${low} and ${high}, do not decide what it is.`
:`The origin is a ${kind}: level, with curvatures ${low} and ${high}.`;
}
function land({places,mirrored,mirror,loss,origin:centre},{activation}){
const count=(kind)=>places.filter((it)=>it.kind===kind).length;
const list=places.filter(({kind,w1,w2})=>kind !=="flat"&&Math.hypot(w1,w2)>1e-6)
.map((it)=>`${it.kind} ${place(it.w1, it.w2)}, loss ${fmt(it.loss, 3)}`);
return[list.length?`Level places: ${list.join("; ")}.`:"",
count("flat")>2?"Level places form a whole curve (green dots).":"",
count("flat")||count("minimum")||centre.kind==="flat"?"":"No minimum in the window: the low ground runs out of it.",
mirrored?`(−w₁, −w₂) has the same loss everywhere, ${activation === "logistic"
      ? "because these samples mirror each other" : `for any samples, because ${
        activation === "tanh" ? "tanh" : "the identity"} is odd`}.`
:`No mirror symmetry: at the mirror image of the run’s end the loss is ${fmt(mirror, 3)}, not ${
        fmt(loss, 3)}.`].filter(Boolean).join(" ");
}
function divergence({diverged,run,w1,w2},{lr}){
if(diverged===null)return "";
return `Diverged: after step ${diverged} run ${run + 1} is at ${place(w1, w2)} and was stopped. The `
+ `learning rate ${short(lr)} is too large for the steep walls: take a smaller one.`;
}
function summary(state,found){
const{run,loss}=found;
return[`Run ${run + 1} starts at w1 ${plain(state.w1[run])}, w2 ${plain(state.w2[run])}; after ${
    found.paths[run].length - 1} steps its loss is ${fmt(loss)}.`,
divergence(found,state)||here(found),origin(found),verdict(found,state)].join(" ");
}
return { formula, report, verdict, here, origin, land, divergence, summary };
})();
const $landscape = (() => {
const{landscapeNumPy,landscapeTorch}=$code_landscape;
const{h,text}=$dom;
const{button,menu,slider}=$fields;
const{drawing}=$landscape_figure;
const{MOST,edits}=$landscape_hand;
const{measure}=$landscape_numbers;
const{PRESETS,REST}=$landscape_presets;
const{divergence,formula,here,land,origin,report,summary,verdict}=$landscape_words;
const{scene}=$loop;
const{presets}=$presets;
const{choice,integer,number,numbers}=$traits;
const{bar,copier,readings,speaker}=$ui;
const ACTIVATIONS=[["logistic","logistic σ"],["tanh","tanh"],["identity","identity"]];
const LOSSES=[["bce","cross entropy"],["mse","squared error"],
["mse_linear","squared, linear output"]];
const traits={
activation:choice(ACTIVATIONS.map(([name])=>name)),
loss:choice(LOSSES.map(([name])=>name)),
x:numbers(-2,2,0.05,1,MOST.samples),
y:numbers(0,1,0.05,1,MOST.samples),
w1:numbers(-4,4,0.05,1,MOST.starts),
w2:numbers(-4,4,0.05,1,MOST.starts),
run:integer(1,MOST.starts),
steps:integer(0,500),
lr:number(0.01,10,0.01,{log:true}),
chord:numbers(-4,4,0.05,4,4),
};
const NOTE="Bluer is lower; the strong contour is that of the origin. ×: saddle; +: minimum; green "
+ "dots: a curve of level places; ring: the mirror image of the run’s end. Click the map for another "
+ "start; drag starts, samples, A and B, or use the arrow keys. Purple curves: the loss of one "
+ "sample over its prediction.";
function view({store,box}){
const numbersNow=readings({w1:"w₁ at the end",w2:"w₂ at the end",loss:"loss there",
gradient:"length of the gradient",low:"smaller curvature",high:"larger curvature",
mirror:"loss at (−w₁, −w₂)",mean:"mean of A and B",middle:"loss half way",
mixed:"predictions averaged"});
const[said,about,stopped]=[h("p",{class:"verdict"}),h("div",{class:"caption"}),
h("p",{class:"problem",role:"alert"})];
const parts=[here,origin,land].map((words)=>[words,h("p")]);
about.append(...parts.map(([,el])=>el));
const network=h("p",{class:"caption"});
const figure=drawing(store);
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live,width}=scene({box,store,el:figure.el,speech});
const change=edits(store);
const start={...store.values};
let found=measure(store.values);
const code=(write)=>()=>{
const{run,paths}=measure(store.values);
return write(store.values,run,paths[run].length - 1);
};
const copies=copier([["NumPy",code(landscapeNumPy)],["PyTorch",code(landscapeTorch)]]);
const steps=(by)=>store.set({steps:Math.min(store.get("steps")+ by,traits.steps.max)});
const[more,one]=[button("50 more steps",()=>steps(50),{class:"main"}),
button("One step",()=>steps(1))];
const back=button("Back to the starts",()=>store.set({steps:0}));
const addStart=button("Add a start",()=>change.addStart());
const removeStart=button("Remove this start",()=>change.removeStart(found.run));
const addSample=button("Add a sample",()=>change.addSample());
const removeSample=button("Remove the last sample",()=>change.removeSample());
const draw=()=>{
const state=store.values;
found=measure(state);
figure.draw(state,found,width());
numbersNow.update(report(found));
text(network,`${formula(state)}: one hidden unit, no biases.`);
text(said,verdict(found,state));
for(const[words,el]of parts)text(el,words(found,state));
text(stopped,divergence(found,state));
stopped.hidden=found.diverged===null;
more.disabled=state.steps>=traits.steps.max;
one.disabled=more.disabled;
addStart.disabled=state.w1.length>=MOST.starts;
removeStart.disabled=state.w1.length < 2;
addSample.disabled=state.x.length>=MOST.samples;
removeSample.disabled=state.x.length < 2;
speech.say(summary(state,found));
};
box.append(h("p",{class:"title"},"Landscape"),h("div",{class:"controls top"},
menu(store,"activation",ACTIVATIONS,{label:"hidden unit"}),
menu(store,"loss",LOSSES,{label:"loss"})),network,examples.group,examples.look,
figure.el,said,stopped,about,bar(more,one,back,addStart,removeStart,addSample,
removeSample),numbersNow.list,h("p",{class:"caption"},NOTE),
h("div",{class:"controls"},slider(store,"lr",traits.lr,{label:"learning rate"}),
slider(store,"steps",traits.steps,{label:"steps"})),
bar(button("Reset all",()=>store.set(start)),...copies.buttons),copies.area,speech.el);
return live(draw);
}
const landscape={title:"Landscape",traits,view};
return { landscape };
})();
const $layout_lab_numbers = (() => {
const{default_rng}=$rng;
const{softmax:softmaxInto}=$smooth;
const STEP=1e-5;
const dot=(a,b)=>a.reduce((sum,value,i)=>sum + value*b[i],0);
const logistic=(z)=>1 /(1 + Math.exp(-z));
const transpose=(M)=>M[0].map((_,j)=>M.map((row)=>row[j]));
const product=(P,Q)=>P.map((row)=>transpose(Q).map((column)=>dot(row,column)));
const diagonal=(values)=>values.map((v,i)=>values.map((_,j)=>(i===j?v:0)));
const rows=(flat,n)=>Array.from({length:flat.length / n},(_,i)=>
flat.slice(i*n,i*n + n));
function softmax(x){
const p=new Float64Array(x.length);
softmaxInto(Float64Array.from(x),p,1,x.length);
return[...p];
}
function value({expression,W,A,v},x){
if(expression==="softmax")return softmax(x);
if(expression==="quadratic")return[dot(x,rows(A,3).map((row)=>dot(row,x)))];
const z=rows(W,3).map((row)=>dot(row,x));
if(expression==="linear")return z;
const y=z.map(logistic);
return expression==="logistic"?y:[dot(v,y)];
}
function factors({expression,x,W,A,v}){
const M=rows(W,3);
if(expression==="linear")return[{of:"y",by:"x",num:"W",den:"Wᵀ",matrix:M}];
if(expression==="quadratic"){
const Q=rows(A,3);
return[{of:"s",by:"x",num:"xᵀ(A + Aᵀ)",den:"(A + Aᵀ)x",
matrix:[x.map((_,j)=>x.reduce((sum,xk,k)=>sum +(Q[j][k]+ Q[k][j])*xk,0))]}];
}
if(expression==="softmax"){
const p=softmax(x);
return[{of:"p",by:"x",num:"diag(p) − ppᵀ",den:"diag(p) − ppᵀ",
matrix:p.map((pi,i)=>p.map((pj,j)=>(i===j?pi:0)- pi*pj))}];
}
const slopes=M.map((row)=>{
const y=logistic(dot(row,x));
return y*(1 - y);
});
const list=[{of:"z",by:"x",num:"W",den:"Wᵀ",matrix:M},
{of:"y",by:"z",num:"diag(σ′(z))",den:"diag(σ′(z))",matrix:diagonal(slopes)}];
if(expression==="weighted"){
list.push({of:"s",by:"y",num:"vᵀ",den:"v",matrix:[[...v]]});
}
return list;
}
function differences(state){
return transpose(state.x.map((_,j)=>{
const moved=(h)=>state.x.map((u,k)=>(k===j?u + h:u));
const[above,below]=[moved(STEP),moved(-STEP)];
const far=above[j]- below[j];
const[high,low]=[value(state,above),value(state,below)];
return high.map((y,i)=>(y - low[i])/ far);
}));
}
function measure(state){
const fromX=factors(state);
const turned=state.convention==="denominator";
const chain=fromX.map((factor,k)=>({...factor,k,formula:turned?factor.den:factor.num,
matrix:turned?transpose(factor.matrix):factor.matrix}));
if(!turned)chain.reverse();
const joined=Math.min(state.factors,fromX.length);
const partial=fromX.slice(0,joined).map(({matrix})=>matrix)
.reduce((total,matrix)=>product(matrix,total));
const exact=fromX.map(({matrix})=>matrix).reduce((total,matrix)=>product(matrix,total));
const near=differences(state);
const[out,into]=[Math.min(state.out,exact.length)- 1,state.into - 1];
let error=0;
exact.forEach((row,i)=>row.forEach((e,j)=>{
error=Math.max(error,Math.abs(e - near[i][j])/ Math.max(1,Math.abs(e)));
}));
const laid=(matrix)=>(turned?transpose(matrix):matrix);
return{chain,joined,length:fromX.length,exact,near,out,into,error,turned,
partial:laid(partial),reached:fromX[joined - 1].of,J:laid(exact),C:laid(near),
letter:fromX.at(-1).of,shape:[laid(exact).length,laid(exact)[0].length],
entry:exact[out][into],difference:near[out][into]};
}
function drawn(seed){
const list=[...default_rng(seed).uniform(-2,2,20)].map((u)=>Math.round(10*u)/ 10||0);
return{x:list.slice(0,3),W:list.slice(3,9),A:list.slice(9,18),v:list.slice(18)};
}
return { transpose, rows, value, measure, drawn };
})();
const $code_layout_lab = (() => {
const{float}=$code_functions;
const{rows}=$layout_lab_numbers;
const list=(values)=>`[${values.map(float).join(", ")}]`;
const matrix=(flat,n)=>`[${rows(flat, n).map(list).join(",\n     ")}]`;
const NEEDS={linear:"W",logistic:"W",weighted:"Wv",quadratic:"A",softmax:""};
function operands({expression,x,W,A,v},array){
const used=NEEDS[expression];
return[`x = ${array(list(x))}`,
...(used.includes("W")?[`W = ${array(`\n    ${matrix(W, 3)}`)}`]:[]),
...(used.includes("A")?[`A = ${array(`\n    ${matrix(A, 3)}`)}`]:[]),
...(used.includes("v")?[`v = ${array(list(v))}`]:[])];
}
const NUMPY={
linear:["return W @ x"],
logistic:["return 1 / (1 + np.exp(-W @ x))"],
weighted:["return np.atleast_1d(v @ (1 / (1 + np.exp(-W @ x))))"],
quadratic:["return np.atleast_1d(x @ A @ x)"],
softmax:["e = np.exp(x - x.max())","return e / e.sum()"],
};
const SLOPES=["y = 1 / (1 + np.exp(-W @ x))","slopes = np.diag(y * (1 - y))"];
const FORMULA={
linear:[[],"W","W.T"],
logistic:[SLOPES,"slopes @ W","W.T @ slopes"],
weighted:[SLOPES,"v[None, :] @ slopes @ W","W.T @ slopes @ v[:, None]"],
quadratic:[[],"x[None, :] @ (A + A.T)","(A + A.T) @ x[:, None]"],
softmax:[["p = f(x)"],"np.diag(p) - np.outer(p, p)","np.diag(p) - np.outer(p, p)"],
};
function layoutLabNumPy(state){
const turned=state.convention==="denominator";
const[before,num,den]=FORMULA[state.expression];
return[
`# From the layout lab: ${state.convention} layout. Needs NumPy alone.`,
"import numpy as np","",
...operands(state,(text)=>`np.array(${text})`),"","",
"def f(x):",...NUMPY[state.expression].map((line)=>`    ${line}`),"","",
...before,
`J = ${turned ? den : num}`,
"print(J.shape)","print(J)","",
"# The same by central differences: one x at a time.",
"h = 1e-5",
"C = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(3)])",
...(turned?[]:["C = C.T  # rows for the outputs"]),
'print("largest difference below 1e-7:", np.abs(J - C).max() < 1e-7)',
"",
].join("\n");
}
const TORCH={
linear:"W @ x",
logistic:"torch.sigmoid(W @ x)",
weighted:"(v @ torch.sigmoid(W @ x))[None]",
quadratic:"(x @ A @ x)[None]",
softmax:"torch.softmax(x, dim=0)",
};
function layoutLabTorch(state){
const turned=state.convention==="denominator";
return[
`# From the layout lab: ${state.convention} layout. Needs PyTorch.`,
"import torch","",
...operands(state,(text)=>`torch.tensor(${text}, dtype=torch.float64)`),"","",
"def f(x):",`    return ${TORCH[state.expression]}`,"","",
"# torch's jacobian has numerator layout: a row for each output.",
`J = torch.autograd.functional.jacobian(f, x)${turned ? ".T" : ""}`,
"print(tuple(J.shape))","print(J)",
"",
].join("\n");
}
return { layoutLabNumPy, layoutLabTorch };
})();
const $layout_lab_fields = (() => {
const{h,plain,text}=$dom;
const USED={linear:["x","W"],logistic:["x","W"],weighted:["x","W","v"],
quadratic:["x","A"],softmax:["x"]};
const COLUMNS={x:1,W:3,A:3,v:1};
function one(store,spec,name,wrong){
const wide=COLUMNS[name];
const place=(i)=>(wide===1?`${name} ${i + 1}`
:`${name} row ${Math.floor(i / wide) + 1} column ${(i % wide) + 1}`);
const boxes=store.get(name).map((_,i)=>{
const box=h("input",{type:"number",min:spec.min,max:spec.max,step:spec.step,
"aria-label":place(i),onchange:()=>{
const asked=box.value.trim()===""?NaN:Number(box.value);
const good=asked>=spec.min&&asked <=spec.max;
text(wrong,good?"":`${place(i)} goes from −5 to 5.`);
if(good)store.set({[name]:store.get(name).map((u,k)=>(k===i?asked:u))});
sync();
}});
return box;
});
const grid=h("div",{class:"numbers"},...boxes);
grid.style.setProperty("--columns",wide);
const el=h("fieldset",{},h("legend",{},name),grid);
const sync=()=>{
store.get(name).forEach((u,i)=>{boxes[i].value=plain(u);});
el.hidden=!USED[store.get("expression")].includes(name);
};
store.subscribe((changed)=>{
if(changed.has(name)||changed.has("expression"))sync();
});
sync();
return el;
}
function numberFields(store,traits){
const wrong=h("p",{class:"wrong",role:"alert"});
return h("div",{class:"shapes"},h("div",{class:"operands"},
...["x","W","A","v"].map((name)=>one(store,traits[name],name,wrong))),wrong);
}
return { numberFields };
})();
const $layout_lab_words = (() => {
const{fmt,short}=$dom;
const{rows}=$layout_lab_numbers;
const LOW=["₁","₂","₃"];
const FORMULAS={linear:"y = W x",logistic:"y = σ(W x)",weighted:"s = vᵀ σ(W x)",
quadratic:"s = xᵀ A x",softmax:"p = softmax(x)"};
const shown=(x)=>(Math.abs(x)< 1e-9?"0":fmt(x));
const measured=(x)=>(Math.abs(x)< 1e-7?"0":fmt(x));
const size=([a,b])=>`${a}×${b}`;
const name=(letter,i,count)=>(count===1?letter:letter + LOW[i]);
const output=({letter,exact},i)=>name(letter,i,exact.length);
const derivative=(found,i,j)=>`∂${output(found, i)}/∂x${LOW[j]}`;
function formula({expression,x,W,A,v},{chain},i,j){
const weight=(k)=>rows(W,3)[k][j];
const slope=(k)=>chain.find(({of})=>of==="y").matrix[k][k];
const sum=(terms)=>terms.join(" + ").replaceAll("+ −","− ");
const few=(u)=>(u < 0?`(${short(u)})`:short(u));
if(expression==="linear")return[`W${LOW[i]}${LOW[j]}`,""];
if(expression==="softmax"){
return i===j?[`p${LOW[i]}(1 − p${LOW[i]})`,""]:[`−p${LOW[i]}p${LOW[j]}`,""];
}
if(expression==="quadratic"){
const Q=rows(A,3);
return[`Σₖ (A${LOW[j]}ₖ + Aₖ${LOW[j]}) xₖ`,sum(x.map((u,k)=>
`${few(Number((Q[j][k] + Q[k][j]).toFixed(6)))} · ${few(u)}`))];
}
if(expression==="logistic"){
return[`σ′(z${LOW[i]}) W${LOW[i]}${LOW[j]}`,`${fmt(slope(i))} · ${few(weight(i))}`];
}
return[`Σᵢ vᵢ σ′(zᵢ) Wᵢ${LOW[j]}`,sum(v.map((u,k)=>
`${few(u)} · ${fmt(slope(k))} · ${few(weight(k))}`))];
}
const bound=(error)=>(error < 1e-7?"below 10⁻⁷":fmt(error,2));
function report(found){
return{shape:size(found.shape),entry:shown(found.entry),
difference:measured(found.difference),error:bound(found.error)};
}
function verdict({expression},{letter,exact,turned,length,shape}){
const[n,m]=[exact.length,3];
const rule=turned
?`Denominator layout: the rows belong to x, ${size(shape)}.`
:`Numerator layout: the rows belong to ${letter}, ${size(shape)}.`;
if(expression==="softmax"){
return `${rule} The table is symmetric: transposed it is the same, so both layouts agree.`;
}
const order=length < 2?"":turned
?" New factors join on the right: the chain reads from x to the result."
:" New factors join on the left: the chain reads from the result back to x.";
const gradient=n>1?"":turned?" The gradient is a column, like x: it can be subtracted."
:` The gradient is a row, ${size([1, m])}; transpose it before you subtract it from x.`;
return `${rule}${order}${gradient}`;
}
function entryWords(state,found){
const{out,into,turned,entry,difference}=found;
const[symbols,numbers]=formula(state,found,out,into);
const place=turned?[into,out]:[out,into];
return `${derivative(found, out, into)} = ${symbols} = ${numbers ? `${numbers} = ` : ""}${
    shown(entry)}, in row ${place[0] + 1}, column ${place[1] + 1}. Central difference: ${
    measured(difference)}.`;
}
function summary(state,found){
const chain=found.chain.map(({of,by})=>`d${of} by d${by}`).join(" times ");
return `${FORMULAS[state.expression]}, ${state.convention} layout. Chain: ${chain}; ${found.joined} of ${
    found.length} factors joined. ${entryWords(state, found)} ${verdict(state, found)}`;
}
return { LOW, FORMULAS, shown, measured, size, output, derivative, formula, bound, report, verdict, entryWords, summary };
})();
const $layout_lab_figure = (() => {
const{attr,h,short}=$dom;
const{derivative,formula,LOW,measured,output,shown,size}=$layout_lab_words;
const COLOR={x:"purple",z:"green",y:"blue",p:"blue",s:"blue"};
function jacobian(store){
const el=h("div",{class:"jacobian",role:"group"});
let drawn="";
function draw(state,found){
const{exact,near,turned,out,into,letter}=found;
const key=JSON.stringify([state.expression,state.convention,exact,out,into]);
if(key===drawn)return;
drawn=key;
const ys=exact.map((_,i)=>i);
const xs=[0,1,2];
const at=el.getRootNode().activeElement?.dataset?.entry;
const head=(color,words,chosen)=>
h("span",{class:`head ${color}-head${chosen ? " chosen" : ""}`},words);
const headY=(i)=>head("blue",output(found,i),i===out);
const headX=(j)=>head("purple",`x${LOW[j]}`,j===into);
const cell=(i,j)=>h("button",{type:"button",class:"entry","data-entry":`${i}${j}`,
"aria-pressed":String(i===out&&j===into),
"aria-label":`${derivative(found, i, j)} = ${shown(exact[i][j])}`,
onclick:()=>store.set({out:i + 1,into:j + 1})},
h("small",{},formula(state,found,i,j)[0]),h("b",{},shown(exact[i][j])),
h("small",{},`measured ${measured(near[i][j])}`));
const corner=h("span",{class:"head corner"},`∂${letter}/∂x`);
el.style.setProperty("--columns",turned?ys.length:3);
el.replaceChildren(corner,...(turned
?[...ys.map(headY),...xs.flatMap((j)=>[headX(j),...ys.map((i)=>cell(i,j))])]
:[...xs.map(headX),...ys.flatMap((i)=>[headY(i),...xs.map((j)=>cell(i,j))])]));
attr(el,{"aria-label":`Derivatives, ${state.convention} layout, ${size(found.shape)}`});
if(at)el.querySelector(`[data-entry="${at}"]`)?.focus();
}
return{el,draw};
}
const few=(u)=>(Math.abs(u)< 1e-3?shown(u):short(Number(u.toPrecision(4))));
function block(matrix,rowsOf,columnsOf){
const el=h("span",{class:`matrix left-${COLOR[rowsOf]} top-${COLOR[columnsOf]}`},
...matrix.flat().map((u)=>h("span",{},few(u))));
el.style.setProperty("--columns",matrix[0].length);
return el;
}
function chainView(){
const el=h("div",{class:"chain",role:"group","aria-label":"The chain of factors"});
let drawn="";
function draw(state,found){
const key=JSON.stringify([state.convention,found.chain,found.joined]);
if(key===drawn)return;
drawn=key;
const one=({of,by,formula:words,matrix,k})=>{
const sides=found.turned?[by,of]:[of,by];
return h("div",{class:`factor${k < found.joined ? "" : " later"}`},
h("span",{class:"sym"},`∂${of}/∂${by} = ${words}`),block(matrix,...sides),
h("small",{},size([matrix.length,matrix[0].length])
+(k < found.joined?"":", not joined yet")));
};
const sides=found.turned?["x",found.reached]:[found.reached,"x"];
const parts=found.chain.flatMap((factor,i)=>
(i?[h("span",{class:"sign"},"·"),one(factor)]:[one(factor)]));
const result=found.length < 2?[]:[h("span",{class:"sign"},found.joined < found.length?"→":"="),
h("div",{class:"factor result"},h("span",{class:"sym"},
`∂${found.reached}/∂x${found.joined < found.length ? ", so far" : ""}`),
block(found.partial,...sides),
h("small",{},size([found.partial.length,found.partial[0].length])))];
el.replaceChildren(...parts,...result);
}
return{el,draw};
}
return { jacobian, chainView };
})();
const $layout_lab_presets = (() => {
const REST={expression:"logistic",convention:"numerator",x:[1,0.5,-0.5],
W:[0.5,-1,0.8,1.2,0.4,-0.6],A:[1,1.5,-1,-0.5,2,1,0,0.4,-1],v:[2,-1],out:1,
into:2,factors:3};
const PRESETS=[
{name:"W x",set:{expression:"linear"},
look:"Numerator layout: the table of slopes is W itself, output by output. In the other "
+ "layout it is the transpose of W. Switch, and follow the chosen entry."},
{name:"a chain",set:{},
look:"Two factors: the slopes of σ stand left of W, because they come later on the way from "
+ "x to y. The shapes 2×2 and 2×3 would not fit the other way round."},
{name:"the other layout",set:{convention:"denominator"},
look:"The same numbers, mirrored on the diagonal, and the same factors in reverse order: "
+ "first x to z, then z to y, as one reads."},
{name:"one factor",set:{expression:"weighted",factors:1},
look:"Join the factors one at a time: in numerator layout each new one comes from the left. "
+ "Then switch the layout and do it again."},
{name:"backpropagation",set:{expression:"weighted",convention:"denominator"},
look:"One number s at the end, and the gradient is a column, like x. Read from the right: v, "
+ "then the slopes, then W transposed. This is the order in which a network computes it."},
{name:"not 2 A x",set:{expression:"quadratic",convention:"denominator"},
look:"x stands in the expression twice, so A comes twice: A + Aᵀ. It is 2 A x only when A is "
+ "symmetric; here it is not."},
{name:"no difference",set:{expression:"softmax"},
look:"The table of softmax is symmetric: both layouts give the same, and no shape tells "
+ "which one was meant. A mistake hides here, and shows one factor later."},
];
return { REST, PRESETS };
})();
const $layout_lab = (() => {
const{layoutLabNumPy,layoutLabTorch}=$code_layout_lab;
const{h,text}=$dom;
const{button,menu,seed}=$fields;
const{numberFields}=$layout_lab_fields;
const{chainView,jacobian}=$layout_lab_figure;
const{drawn,measure}=$layout_lab_numbers;
const{PRESETS,REST}=$layout_lab_presets;
const{derivative,entryWords,FORMULAS,report,summary,verdict}=$layout_lab_words;
const{scene}=$loop;
const{presets}=$presets;
const{choice,integer,numbers}=$traits;
const{bar,copier,readings,speaker}=$ui;
const LAYOUTS=[["numerator","numerator layout"],
["denominator","denominator layout"]];
const list=(n)=>numbers(-5,5,0.1,n,n);
const traits={
expression:choice(Object.keys(FORMULAS)),
convention:choice(LAYOUTS.map(([name])=>name)),
x:list(3),W:list(6),A:list(9),v:list(2),
out:integer(1,3),into:integer(1,3),factors:integer(1,3),
};
const SEED=integer(0,9999);
const NOTE="Blue belongs to the result, purple to x, green to what lies between. A box’s left "
+ "side has the colour of its rows, its top that of its columns; inside a product sides of one "
+ "colour meet. σ is the logistic function. Measured: central differences with step 10⁻⁵.";
function view({store,box}){
const numbersShown=readings({shape:"shape of the table",entry:"chosen entry",
difference:"measured",error:"largest error in the table"});
const[said,chosen]=[h("p",{class:"verdict"}),h("p",{class:"entry-words"})];
const[table,chain]=[jacobian(store),chainView()];
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live}=scene({box,store,el:box,speech});
const{seed:first,...start}=store.values;
const copies=copier([["NumPy",()=>layoutLabNumPy(store.values)],
["PyTorch",()=>layoutLabTorch(store.values)]]);
const join=(by)=>()=>{
const{joined,length}=measure(store.values);
store.set({factors:Math.min(length,Math.max(1,joined + by))});
};
const[more,less]=[button("Join the next factor",join(1)),button("Take it back",join(-1))];
const turn=button("Switch the layout",()=>store.set({convention:
store.get("convention")==="numerator"?"denominator":"numerator"}),{class:"main"});
store.subscribe((changed)=>{
if(changed.has("seed"))store.set(drawn(store.get("seed")));
});
const draw=()=>{
const state=store.values;
const found=measure(state);
table.draw(state,found);
chain.draw(state,found);
text(numbersShown.list.children[1].firstChild,derivative(found,found.out,found.into));
numbersShown.update(report(found));
text(chosen,entryWords(state,found));
text(said,verdict(state,found));
more.disabled=found.joined>=found.length;
less.disabled=found.joined <=1;
more.hidden=less.hidden=found.length < 2;
speech.say(summary(state,found));
};
box.append(h("p",{class:"title"},"Layout lab"),h("div",{class:"controls top"},
menu(store,"expression",Object.entries(FORMULAS),{label:"expression"}),
menu(store,"convention",LAYOUTS,{label:"layout"})),examples.group,examples.look,
table.el,chosen,bar(turn),said,chain.el,bar(more,less),numbersShown.list,
h("p",{class:"caption"},NOTE),numberFields(store,traits),
h("div",{class:"controls"},h("fieldset",{},h("legend",{},"Numbers by chance"),
seed(store,"seed",SEED))),bar(button("Reset all",()=>{
store.set({seed:first});
store.set(start);
}),...copies.buttons),copies.area,speech.el);
return live(draw);
}
const layoutLab={title:"Layout lab",traits,own:{seed:7},view};
return { layoutLab };
})();
const $code_logits_to_loss = (() => {
const{float}=$code_functions;
const list=(values)=>`[${values.map(float).join(", ")}]`;
const OUTPUT={softmax:"softmax(u)",softmax_twice:"softmax(softmax(u))",
sigmoid:"1 / (1 + np.exp(-u))"};
function parts({output,loss}){
const[twice,alone]=[output==="softmax_twice",output==="sigmoid"];
if(loss==="mse"){
const slope=alone?"du = du * p * (1 - p)":"du = back(p, du)";
return["loss = np.mean((p - y) ** 2)","du = 2 * (p - y) / len(y)",slope,
...(twice?["du = back(softmax(u), du)"]:[])];
}
if(alone)return["loss = np.mean(np.logaddexp(0.0, u) - u * y)","du = (p - y) / len(y)"];
const scores=twice?"softmax(u)":"u";
return[`s = ${scores}`,
"loss = np.log(np.sum(np.exp(s - s.max()))) - (s - s.max())[target]",
"du = p - y",...(twice?["du = back(softmax(u), du)"]:[])];
}
const PRINT=[
'print("p =", np.array2string(p, precision=6))',
'print("dz =", np.array2string(dz, precision=6))',
'print(f"loss {loss:.10g}, length of the gradient {np.linalg.norm(dz):.10g}")',
];
const start=(state)=>[
`z, target = np.array(${list(state.logits)}), ${state.target}`,
`shift, temperature = ${float(state.shift)}, ${float(state.temperature)}`,
];
function logitsToLossNumPy(state){
const needsBack=state.output==="softmax_twice"
||(state.loss==="mse"&&state.output==="softmax");
return[
"# From logits to loss. Needs NumPy alone.",
"import numpy as np","","",
...(state.output==="sigmoid"?[]:["def softmax(z):",
"    e = np.exp(z - z.max())","    return e / e.sum()","",""]),
...(needsBack?["def back(p, d):",
'    """The gradient before a softmax with outputs p."""',
"    return p * (d - np.sum(p * d))","",""]:[]),
...start(state),
"y = np.eye(len(z))[target]",
"u = (z + shift) / temperature",
`p = ${OUTPUT[state.output]}`,
...parts(state),
"dz = du / temperature",
...PRINT,
"",
].join("\n");
}
const TORCH={
softmax:["torch.softmax(u, dim=0)","F.cross_entropy(u, target)"],
softmax_twice:["torch.softmax(torch.softmax(u, dim=0), dim=0)",
"F.cross_entropy(torch.softmax(u, dim=0), target)  # the mistake"],
sigmoid:["torch.sigmoid(u)","F.binary_cross_entropy_with_logits(u, y)"],
};
function logitsToLossTorch(state){
const[output,entropy]=TORCH[state.output];
return[
"# From logits to loss. Needs NumPy and PyTorch.",
"import numpy as np","import torch","import torch.nn.functional as F","",
...start(state),
"z = torch.from_numpy(z).requires_grad_()",
"target = torch.tensor(target)",
"y = F.one_hot(target, len(z)).double()",
"u = (z + shift) / temperature",
`p = ${output}`,
`loss = ${state.loss === "mse" ? "F.mse_loss(p, y)" : entropy}`,
"loss.backward()",
"p, dz, loss = p.detach().numpy(), z.grad.numpy(), loss.item()",
...PRINT,
"",
].join("\n");
}
return { logitsToLossNumPy, logitsToLossTorch };
})();
const $logits_to_loss_numbers = (() => {
const{default_rng}=$rng;
const{softmax:softmaxInto}=$smooth;
function softmax(z){
const p=new Float64Array(z.length);
softmaxInto(Float64Array.from(z),p,1,z.length);
return[...p];
}
const sum=(values)=>values.reduce((total,v)=>total + v,0);
const size=(values)=>Math.sqrt(sum(values.map((v)=>v*v)));
function crossEntropy(z,target){
const top=Math.max(...z);
return Math.log(sum(z.map((v)=>Math.exp(v - top))))-(z[target]- top);
}
const bce=(u,y)=>Math.max(u,0)- u*y + Math.log1p(Math.exp(-Math.abs(u)));
function throughSoftmax(p,d){
const mean=sum(p.map((v,i)=>v*d[i]));
return p.map((v,i)=>v*(d[i]- mean));
}
function leastLoss({output,loss},k){
if(output !=="softmax_twice")return 0;
const rest=1 /(Math.E + k - 1);
const best=Math.E*rest;
return loss==="mse"?((best - 1)**2 +(k - 1)*rest**2)/ k:-Math.log(best);
}
function measure(state){
const{logits,output,temperature}=state;
const k=logits.length;
const target=Math.min(state.target,k - 1);
const seen=logits.map((z)=>(z + state.shift)/ temperature);
const y=logits.map((_,i)=>(i===target?1:0));
const once=softmax(seen);
const[twice,alone]=[output==="softmax_twice",output==="sigmoid"];
const out=alone?seen.map((u)=>1 /(1 + Math.exp(-u))):twice?softmax(once):once;
let loss,d;
if(state.loss==="mse"){
loss=sum(out.map((p,i)=>(p - y[i])**2))/ k;
d=out.map((p,i)=>(2*(p - y[i]))/ k);
d=alone?d.map((v,i)=>v*out[i]*(1 - out[i])):throughSoftmax(out,d);
}else{
loss=alone?sum(seen.map((u,i)=>bce(u,y[i])))/ k
:crossEntropy(twice?once:seen,target);
d=out.map((p,i)=>(alone?(p - y[i])/ k:p - y[i]));
}
if(twice)d=throughSoftmax(once,d);
const plain=once.map((p,i)=>(p - y[i])/ temperature);
const gradient=d.map((v)=>v / temperature);
return{k,target,seen,y,out,plain,gradient,loss,floor:leastLoss(state,k),
true:out[target],sum:sum(out),size:size(gradient),usual:size(plain)};
}
const keep=(z)=>Math.min(10,Math.max(-10,z));
function descend(logits,gradient,rate){
return logits.map((z,i)=>keep(Number((z - rate*gradient[i]).toPrecision(12))));
}
function drawn(seed,k){
return[...default_rng(seed).standard_normal(k)].map((v)=>
keep(Math.round(20*v)/ 10||0));
}
return { softmax, throughSoftmax, leastLoss, measure, descend, drawn };
})();
const $logits_to_loss_controls = (() => {
const{clamp,h,plain,short,text,uid}=$dom;
const{button,menu,seed,slider}=$fields;
const{drawn}=$logits_to_loss_numbers;
const{choice,integer,number,numbers}=$traits;
const OUTPUTS=[["softmax","softmax"],["softmax_twice","softmax twice"],
["sigmoid","sigmoid per class"]];
const LOSSES=[["cross_entropy","cross entropy"],["mse","mean squared error"]];
const traits={
logits:numbers(-10,10,0.1,3,10),
target:integer(0,9),
temperature:number(0.1,10,0.01,{log:true}),
shift:number(-10,10,0.1),
output:choice(OUTPUTS.map(([name])=>name)),
loss:choice(LOSSES.map(([name])=>name)),
};
const SEED=integer(0,9999);
function truth(store){
const id=uid("target");
const select=h("select",{id,onchange:()=>store.set({target:select.selectedIndex})});
const sync=()=>{
const k=store.get("logits").length;
while(select.length>k)select.lastChild.remove();
while(select.length < k)select.append(h("option",{},`class ${select.length}`));
select.selectedIndex=Math.min(store.get("target"),k - 1);
};
store.subscribe(sync);
sync();
return h("div",{class:"field two"},h("label",{for:id},"true class"),select);
}
function boxes(store){
const{min,max,least,most}=traits.logits;
const grid=h("div",{class:"boxes"});
const wrong=h("span",{class:"wrong",role:"alert"});
const write=(i,box)=>{
const asked=box.value.trim()===""?NaN:Number(box.value);
const values=[...store.get("logits")];
if(Number.isFinite(asked))values[i]=clamp(asked,min,max);
text(wrong,values[i]===asked?"":`A logit goes from −10 to 10; now ${short(values[i])}.`);
store.set({logits:values});
sync();
};
const box=(i)=>{
const input=h("input",{type:"number",min,max,step:"any",
"aria-label":`logit of class ${i}`,onchange:()=>write(i,input)});
return input;
};
const more=button("Add a class",()=>store.set({logits:[...store.get("logits"),0]}));
const less=button("Remove the last",()=>{
const logits=store.get("logits").slice(0,-1);
store.set({logits,target:Math.min(store.get("target"),logits.length - 1)});
});
const sync=()=>{
const values=store.get("logits");
while(grid.children.length>values.length)grid.lastChild.remove();
while(grid.children.length < values.length)grid.append(box(grid.children.length));
values.forEach((v,i)=>{grid.children[i].value=plain(v);});
more.disabled=values.length>=most;
less.disabled=values.length <=least;
};
store.subscribe(sync);
sync();
return h("fieldset",{class:"wide"},h("legend",{},"Logits, class 0 first"),grid,wrong,
h("div",{class:"bar"},more,less));
}
function chooser(store){
return h("div",{class:"controls top"},
menu(store,"output",OUTPUTS,{label:"output"}),
menu(store,"loss",LOSSES,{label:"loss"}));
}
function controls(store){
store.subscribe((changed)=>{
if(!changed.has("seed"))return;
store.set({logits:drawn(store.get("seed"),store.get("logits").length)});
});
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Label and scale"),truth(store),
slider(store,"temperature",traits.temperature,{label:"temperature"}),
slider(store,"shift",traits.shift,{label:"shift"})),
h("fieldset",{},h("legend",{},"Logits by chance"),seed(store,"seed",SEED)),
boxes(store));
}
return { traits, chooser, controls };
})();
const $logits_to_loss_layout = (() => {
const TOP=30;
const ROW=30;
function layout(width,k){
const narrow=width < 480;
const left=22;
const gap=narrow?18:28;
const room=narrow?34:44;
const one=(width - left - 2*gap - room - 10)/ 3;
const logits=[left + 8,left + one];
const out=[logits[1]+ gap,logits[1]+ gap + one];
const gradient=[out[1]+ room + gap,width - 6];
const bottom=TOP + ROW*k;
return{width,k,narrow,logits,out,gradient,bottom,height:bottom + 22,
at:(i)=>TOP + ROW*(i + 0.5)};
}
function reach(values){
const most=Math.max(...values.map(Math.abs));
return[1,2,5,10].find((r)=>r>=most)??Math.ceil(most);
}
return { TOP, ROW, layout, reach };
})();
const $row_handles = (() => {
const{clamp,s}=$dom;
function rowHandles({svg,store,name,spec,label,inside,row,value}){
const el=s("g");
const move=(i,wanted,rest)=>{
const per=1 / spec.step;
const round=Number((Math.round(wanted*per)/ per).toFixed(6));
const values=[...store.get(name)];
values[i]=clamp(round,spec.min,spec.max);
store.set({[name]:values},rest);
};
const far=spec.max - spec.min;
const keys={ArrowLeft:-1,ArrowDown:-1,ArrowRight:1,ArrowUp:1,PageDown:-10,
PageUp:10,Home:-far / spec.step,End:far / spec.step};
function one(i){
const handle=s("g",{class:"handle",role:"slider",tabindex:0,
"aria-label":label(i),"aria-valuemin":spec.min,"aria-valuemax":spec.max},
s("circle",{r:14,class:"reach"}),s("circle",{r:7,class:"knob"}));
handle.addEventListener("keydown",(event)=>{
const by=keys[event.key];
if(by===undefined||event.altKey||event.ctrlKey||event.metaKey)return;
event.preventDefault();
move(i,store.get(name)[i]+ by*spec.step,true);
});
return handle;
}
let held=-1;
const place=(event)=>{
const frame=svg.getBoundingClientRect();
return[event.clientX - frame.left,event.clientY - frame.top];
};
svg.addEventListener("pointerdown",(event)=>{
const[x,y]=place(event);
const grabbed=[...el.children].findIndex((handle)=>handle.contains(event.target));
const i=grabbed>=0?grabbed:event.pointerType==="mouse"&&inside(x)?row(y):-1;
if(event.button||i < 0)return;
held=i;
svg.setPointerCapture(event.pointerId);
el.children[i].focus({preventScroll:true});
event.preventDefault();
if(grabbed < 0)move(i,value(x),false);
});
svg.addEventListener("pointermove",(event)=>{
if(held>=0)move(held,value(place(event)[0]),false);
});
for(const end of["pointerup","pointercancel"]){
svg.addEventListener(end,()=>{
if(held>=0)store.send();
held=-1;
});
}
return{
el,
set(k){
while(el.children.length>k)el.lastChild.remove();
while(el.children.length < k)el.append(one(el.children.length));
return[...el.children];
},
};
}
return { rowHandles };
})();
const $logits_to_loss_figure = (() => {
const{attr,fmt,s,short}=$dom;
const{layout,reach,ROW,TOP}=$logits_to_loss_layout;
const{axes,linear,put}=$plot;
const{rowHandles}=$row_handles;
function bar(x,v,y,thick){
return `M${x(0).toFixed(1)} ${y - thick / 2}H${x(v).toFixed(1)}v${thick}H${x(0).toFixed(1)}Z`;
}
function arrow(x,v,y){
const[from,to]=[x(0),x(v)];
const long=Math.abs(to - from);
if(long < 0.5)return "";
const back=Math.sign(to - from)*Math.min(7,long);
return `M${from.toFixed(1)} ${y}H${to.toFixed(1)}M${(to - back).toFixed(1)} ${y - 5}L${
    to.toFixed(1)} ${y}L${(to - back).toFixed(1)} ${y + 5}`;
}
function drawing(store,specs){
const p={back:s("g"),band:s("path",{class:"flat"}),
logits:s("path",{class:"on-blue",opacity:0.75}),
seen:s("path",{class:"mean"}),wanted:s("path",{class:"wanted"}),
others:s("path",{class:"on-grey"}),true:s("path",{class:"on-green"}),
plain:s("path",{class:"ghost"}),arrows:s("path",{class:"curve red arrow"}),
values:s("g",{"aria-hidden":"true"}),labels:s("g",{"aria-hidden":"true"})};
const el=s("svg",{role:"group","aria-label":"Logits, outputs and gradient by class"});
let[place,drawn]=[layout(640,4),""];
let x=linear(-10,10,0,1);
const handles=rowHandles({svg:el,store,name:"logits",spec:specs.logits,
label:(i)=>`logit of class ${i} in the figure`,
inside:(px)=>px>place.logits[0]- 8&&px < place.logits[1]+ 8,
row:(py)=>{
const i=Math.floor((py - TOP)/ ROW);
return i>=0&&i < place.k?i:-1;
},
value:(px)=>x.back(px)});
el.append(p.band,p.back,p.logits,p.seen,p.others,p.true,p.wanted,p.plain,p.arrows,
p.values,p.labels,handles.el);
function paper({k,target},far,width,sigmoid){
const key=[k,target,far,width,sigmoid].join();
const scales={z:linear(-10,10,...place.logits),out:linear(0,1,...place.out),
g:linear(-far,far,...place.gradient)};
if(key===drawn)return scales;
drawn=key;
const y=linear(0,1,place.bottom,TOP);
const ends=(v,many)=>(many?[-v,-v / 2,0,v / 2,v]:[-v,0,v]);
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height});
p.back.replaceChildren(
axes(scales.z,y,{xTicks:ends(10,!place.narrow),yTicks:[]}),
axes(scales.out,y,{xTicks:place.narrow?[0,1]:[0,0.5,1],yTicks:[]}),
axes(scales.g,y,{xTicks:ends(far,false),yTicks:[]}));
attr(p.band,{d:`M0 ${place.at(target) - ROW / 2}H${width}v${ROW}H0Z`});
attr(p.wanted,{d:bar(scales.out,1,place.at(target),18)});
p.labels.replaceChildren(
put("logits z",place.logits[0],16,"name ink-blue"),
put(sigmoid?"sigmoids p":"outputs p",place.out[0],16,"name ink-green"),
put(place.narrow?"dL/dz":"gradient dL/dz",place.gradient[0],16,"name ink-red"),
...Array.from({length:k},(_,i)=>put(String(i),12,place.at(i)+ 4,
i===target?"name ink-green":"","middle")));
return scales;
}
function draw(state,found,width){
const{k,target,out,gradient,plain}=found;
place=layout(width,k);
const far=reach([...gradient,...plain]);
const scales=paper(found,far,width,state.output==="sigmoid");
x=scales.z;
const each=(values,path)=>values.map((v,i)=>path(v,place.at(i),i)).join("");
attr(p.logits,{d:each(state.logits,(v,y)=>bar(x,v,y,10))});
const moved=state.shift !==0||state.temperature !==1;
attr(p.seen,{d:moved?each(found.seen,(v,y)=>
(Math.abs(v)<=10?`M${x(v).toFixed(1)} ${y - 12}v24`:"")):""});
const bars=(wanted)=>each(out,(v,y,i)=>
((i===target)===wanted?bar(scales.out,v,y,12):""));
attr(p.true,{d:bars(true)});
attr(p.others,{d:bars(false)});
const differs=state.output !=="softmax"||state.loss !=="cross_entropy";
attr(p.plain,{d:differs?each(plain,(v,y)=>arrow(scales.g,v,y)):""});
attr(p.arrows,{d:each(gradient,(v,y)=>arrow(scales.g,v,y))});
p.values.replaceChildren(...out.map((v,i)=>
put(v < 5e-4?"0.000":v.toFixed(3),place.out[1]+ 5,place.at(i)+ 4,"")));
handles.set(k).forEach((handle,i)=>attr(handle,{
transform:`translate(${x(state.logits[i]).toFixed(1)} ${place.at(i)})`,
"aria-valuenow":state.logits[i],
"aria-valuetext":`${short(state.logits[i])}, output ${fmt(out[i], 3)}, gradient ${
        fmt(gradient[i], 3)}`}));
}
return{el,draw};
}
return { drawing };
})();
const $logits_to_loss_presets = (() => {
const REST={logits:[2,1,0,-1],target:1,temperature:1,shift:0,
output:"softmax",loss:"cross_entropy"};
const EIGHT=[6,0,0,0,0,0,0,0];
const PRESETS=[
{name:"p − y",set:{},
look:"Class 1 is true and gets 0.237. The gradient is p − y: −0.763 there, the outputs "
+ "themselves elsewhere. The arrows sum to 0. Drag logit 1 until nothing is left to do."},
{name:"shift",set:{shift:5},
look:"All logits 5 higher (thin lines), and neither outputs nor loss have moved: softmax "
+ "sees differences only. With a sigmoid per class the shift would count."},
{name:"confident mistake",set:{logits:EIGHT,target:1},
look:"Class 0 gets 0.98 and is wrong. Cross entropy answers with a gradient of length 1.4, "
+ "as long as p − y can almost be: the surest mistakes move most."},
{name:"softmax twice",set:{logits:EIGHT,target:1,output:"softmax_twice"},
look:"The same mistake with a softmax in the model and another in the loss. The grey "
+ "arrows are the gradient it should be; what is left is 230 times shorter."},
{name:"the floor",set:{logits:[10,...EIGHT.slice(1)],target:0,output:"softmax_twice"},
look:"The best logits there are, and the loss is still 1.274 with 8 classes: the second "
+ "softmax sees at most a 1 among zeros, and gives it e / (e + 7) = 0.28."},
{name:"MSE",set:{logits:EIGHT,target:1,loss:"mse"},
look:"The confident mistake under MSE: the gradient is almost 0, because it carries the "
+ "slope of softmax, which is flat here. Step a few times, then switch to cross entropy."},
{name:"sigmoid per class",set:{logits:[3,2,-2,-3],target:1,output:"sigmoid"},
look:"Two classes are above one half: right for pictures with a cat and a dog, wrong when "
+ "exactly one class is true. No output takes anything from another."},
{name:"hot and cold",set:{temperature:4},
look:"A high temperature brings the outputs together, a low one makes the largest logit "
+ "take all. The order of the classes never changes."},
];
return { REST, PRESETS };
})();
const $logits_to_loss_words = (() => {
const{fmt,short}=$dom;
function report(found){
const sum=Math.abs(found.sum - 1)< 1e-12?1:found.sum;
return{loss:fmt(found.loss),floor:fmt(found.floor),true:fmt(found.true),
sum:sum===1?"1":fmt(sum),size:fmt(found.size),usual:fmt(found.usual)};
}
function weaker({size,usual}){
if(size===0)return "The gradient is exactly 0";
const times=usual / size;
if(times < 1.15&&times>0.87)return "The gradient is about as long as cross entropy’s with one softmax";
return times>1?`The gradient is ${fmt(times, 2)} times shorter than cross entropy’s with one softmax`
:`The gradient is ${fmt(1 / times, 2)} times longer than cross entropy’s with one softmax`;
}
function verdict(state,found){
const{out,target,k}=found;
const share=fmt(100*found.true,3);
if(state.output==="softmax_twice"){
const bound=Math.E /(Math.E + k - 1);
return `Softmax twice: no output can exceed ${fmt(bound, 3)}, and no logits bring the loss `
+ `below ${fmt(found.floor)}. ${weaker(found)}.`;
}
if(state.output==="sigmoid"){
const yes=out.flatMap((p,i)=>(p>0.5?[i]:[]));
return `Each class is judged alone: the outputs sum to ${fmt(found.sum, 3)}, not to 1. Above `
+ `one half: ${yes.length ? yes.join(", ") : "none"}. Now a shift changes everything.`;
}
const best=out.indexOf(Math.max(...out));
const right=best===target?"right":`wrong: class ${best} gets more`;
const head=`The true class ${target} gets ${share} % (${right}).`;
if(state.loss==="mse"){
return `${head} MSE is at most ${fmt(2 / k, 3)} here. ${weaker(found)}: the slope of softmax is `
+ "a factor of it, and is small where softmax is sure, right or wrong.";
}
const scale=state.temperature===1?"p − y":"(p − y) / temperature";
return `${head} Loss −log p = ${fmt(found.loss)}. The gradient is ${scale}: descent raises logit ${
    target} by the share that it lacks, and lowers the others by the shares that they have.`;
}
const OUTPUT={softmax:"softmax",softmax_twice:"softmax twice",sigmoid:"sigmoid per class"};
function summary(state,found){
const logits=state.logits.map((z,i)=>`class ${i} ${short(z)}`).join(", ");
return `${OUTPUT[state.output]}, ${state.loss === "mse" ? "mean squared error" : "cross entropy"
  }, temperature ${short(state.temperature)}, shift ${short(state.shift)}. Logits: ${logits}. `
+ `True class ${found.target} has output ${fmt(found.true)}; loss ${fmt(found.loss)}; length of `
+ `the gradient ${fmt(found.size)}. ${verdict(state, found)}`;
}
return { report, verdict, summary };
})();
const $logits_to_loss = (() => {
const{logitsToLossNumPy,logitsToLossTorch}=$code_logits_to_loss;
const{h,text}=$dom;
const{button}=$fields;
const{chooser,controls,traits}=$logits_to_loss_controls;
const{drawing}=$logits_to_loss_figure;
const{descend,measure}=$logits_to_loss_numbers;
const{PRESETS,REST}=$logits_to_loss_presets;
const{report,summary,verdict}=$logits_to_loss_words;
const{scene}=$loop;
const{presets}=$presets;
const{bar,copier,readings,speaker}=$ui;
const NOTE="Green outline: the label, 1 for the true class. Thin lines: what softmax sees, when "
+ "shift or temperature move it. Grey arrows: the gradient of cross entropy with one softmax, "
+ "(p − y) / temperature. Descent moves each logit against its arrow.";
function view({store,box}){
const numbers=readings({loss:"loss",floor:"least loss any logits give",
true:"output of the true class",sum:"sum of the outputs",
size:"length of the gradient",usual:"its length with cross entropy, one softmax"});
const said=h("p",{class:"verdict"});
const figure=drawing(store,traits);
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live,width}=scene({box,store,el:figure.el,speech});
const{seed,...start}=store.values;
const target=()=>measure(store.values).target;
const copies=copier([
["NumPy",()=>logitsToLossNumPy({...store.values,target:target()})],
["PyTorch",()=>logitsToLossTorch({...store.values,target:target()})]]);
const step=(rate)=>button(`Step of size ${rate}`,()=>{
const{gradient}=measure(store.values);
store.set({logits:descend(store.get("logits"),gradient,rate)});
},{class:"main"});
const draw=()=>{
const state=store.values;
const found=measure(state);
figure.draw(state,found,width());
numbers.update(report(found));
text(said,verdict(state,found));
speech.say(summary(state,found));
};
box.append(h("p",{class:"title"},"Logits to loss"),chooser(store),examples.group,
examples.look,figure.el,said,bar(h("span",{},"Against the gradient:"),step(1),step(10)),
numbers.list,h("p",{class:"caption"},NOTE),controls(store),
bar(button("Reset all",()=>{
store.set({seed});
store.set(start);
}),...copies.buttons),copies.area,speech.el);
return live(draw);
}
const logitsToLoss={title:"Logits to loss",traits,own:{seed:7},view};
return { logitsToLoss };
})();
const $loop_run = (() => {
const[UNITS,IN]=[8,2];
const NO_GRAPH="element 0 of tensors does not require grad and does not have a grad_fn";
const TWICE="Trying to backward through the graph a second time (or directly access saved "
+ "tensors after they have already been freed). Saved intermediate values of the graph are freed "
+ "when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to "
+ "backward through the graph a second time or if you need to access saved tensors after calling "
+ "backward.";
const changedText=(now,then)=>"one of the variables needed for gradient computation has been "
+ "modified by an inplace operation: [torch.DoubleTensor [8, 1]], which is output 0 of AsStrided, "
+ `is at version ${now}; expected version ${then} instead. Hint: enable anomaly detection to find `
+ "the operation that failed to compute its gradient, with "
+ "torch.autograd.set_detect_anomaly(True, check_nan=False).";
class Stop extends Error{
constructor(name,text){
super(text);
this.kind=name;
}
}
function bce(out,y){
let sum=0;
out.forEach((z,i)=>{
sum +=Math.max(z,0)- z*y[i]+ Math.log1p(Math.exp(-Math.abs(z)));
});
return sum / out.length;
}
class Loop{
constructor(data,weights,{p,lr,stale},rng){
Object.assign(this,{data,p,lr,stale,rng,params:weights,grads:null,version:0,
training:true,tracking:true,history:[],dev_history:[],best:null,
best_loss:Infinity});
}
call({X,n}){
const[W1,b1,W2,b2]=this.params;
const[A,factor,out]=[new Float64Array(n*UNITS),new Float64Array(n*UNITS),
new Float64Array(n)];
const draws=this.training?this.rng.random(n*UNITS):null;
for(let i=0;i < n;i +=1){
out[i]=b2[0];
for(let j=0;j < UNITS;j +=1){
const k=i*UNITS + j;
A[k]=Math.tanh(X[IN*i]*W1[j]+ X[IN*i + 1]*W1[UNITS + j]+ b1[j]);
factor[k]=draws?Number(draws[k]>=this.p)/(1 - this.p):1;
out[i]+=factor[k]*A[k]*W2[j];
}
}
return{X,n,A,factor,out,tracked:this.tracking,freed:false,version:this.version};
}
clean(part,params=this.params){
const probe=new Loop(this.data,params,this);
probe.training=false;
const{y}=this.data[part];
const{out}=probe.call(this.data[part]);
const right=out.reduce((sum,z,i)=>sum + Number((z>0)===(y[i]===1)),0);
return{loss:bce(out,y),accuracy:right / out.length};
}
need(name){
if(this[name]===undefined)throw new Stop("NameError",`name '${name}' is not defined`);
return this[name];
}
backward(){
const loss=this.need("loss");
if(!loss.tracked)throw new Stop("RuntimeError",NO_GRAPH);
const{call}=loss;
if(loss.freed||call.freed)throw new Stop("RuntimeError",TWICE);
if(call.version !==this.version){
throw new Stop("RuntimeError",changedText(this.version,call.version));
}
const{n,A,X,factor,out}=call;
const[W2,{y}]=[this.params[2],this.data.train];
this.grads??=this.params.map(({length})=>new Float64Array(length));
const[dW1,db1,dW2,db2]=this.grads;
for(let i=0;i < n;i +=1){
const d=(1 /(1 + Math.exp(-out[i]))- y[i])/ n;
db2[0]+=d;
for(let j=0;j < UNITS;j +=1){
const k=i*UNITS + j;
dW2[j]+=factor[k]*A[k]*d;
const dz=d*W2[j]*factor[k]*(1 - A[k]*A[k]);
db1[j]+=dz;
dW1[j]+=X[IN*i]*dz;
dW1[UNITS + j]+=X[IN*i + 1]*dz;
}
}
loss.freed=true;
call.freed=true;
}
step(){
if(this.stale||!this.grads)return;
this.params.forEach((param,k)=>param.forEach((_,i)=>{
param[i]-=this.lr*this.grads[k][i];
}));
this.version +=1;
}
keep(copied){
if(!(this.need("dev_loss")< this.best_loss))return;
this.best_loss=this.dev_loss;
this.best=copied?this.params.map((param)=>param.slice()):this.params;
}
card(name){
const{train,dev}=this.data;
const act={
train:()=>{this.training=true;},
eval:()=>{this.training=false;},
no_grad:()=>{this.tracking=false;},
zero_grad:()=>{if(!this.stale)this.grads=null;},
forward:()=>{this.logits=this.call(train);},
loss:()=>{
const call=this.need("logits");
this.loss={call,value:bce(call.out,train.y),freed:false,
tracked:call.tracked&&this.tracking};
},
backward:()=>this.backward(),
step:()=>this.step(),
dev:()=>{this.dev_loss=bce(this.call(dev).out,dev.y);},
record:()=>this.history.push(this.need("loss").value),
record_dev:()=>this.dev_history.push(this.need("dev_loss")),
pollute:()=>this.history.push(this.need("dev_loss")),
keep_copy:()=>this.keep(true),
keep:()=>this.keep(false),
};
act[name]();
}
}
return { Stop, Loop };
})();
const $loop_assembler_numbers = (() => {
const{make_moons}=$datasets;
const{Loop,Stop}=$loop_run;
const{default_rng}=$rng;
const CARDS={
train:"model.train()",
zero_grad:"optimizer.zero_grad()",
forward:"logits = model(X)",
loss:"loss = loss_fn(logits, y)",
backward:"loss.backward()",
step:"optimizer.step()",
record:"history.append(loss.item())",
eval:"model.eval()",
no_grad:"with torch.no_grad():",
dev:"dev_loss = loss_fn(model(X_dev), y_dev)",
record_dev:"dev_history.append(dev_loss.item())",
pollute:"history.append(dev_loss.item())",
keep_copy:"if better: best = deepcopy(model.state_dict())",
keep:"if better: best = model.state_dict()",
};
const RIGHT=["train","zero_grad","forward","loss","backward","step","record","eval",
"no_grad","dev","record_dev","keep_copy"];
function norm(arrays){
let sum=0;
for(const array of arrays)for(let i=0;i < array.length;i +=1)sum +=array[i]*array[i];
return Math.sqrt(sum);
}
function row(loop,name,before){
const{grads,logits,training,tracking}=loop;
const graph=logits?.tracked?(logits.freed?"freed":"alive"):"none";
return{card:name,training,tracking,
gradient:grads&&norm(grads),
changed:Boolean(before)
&&loop.params.some((param,k)=>param.some((v,i)=>v !==before[k][i])),
dropout:training&&["forward","dev"].includes(name)&&loop.p>0,graph,
history:loop.history.length,dev_history:loop.dev_history.length};
}
function run(state){
const rng=default_rng(state.seed);
const data={train:make_moons(24,0.3,rng),dev:make_moons(40,0.3,rng)};
const draw=default_rng([state.seed,1]);
const weights=[draw.normal(0,1,16),new Float64Array(8),draw.normal(0,0.5,8),
new Float64Array(1)];
const loop=new Loop(data,weights,state,default_rng([state.seed,2]));
const losses=()=>[loop.clean("train").loss,loop.clean("dev").loss];
const[truth,trace]=[[losses()],[]];
let error=null;
for(let epoch=1;epoch <=state.epochs&&!error;epoch +=1){
loop.tracking=true;
const rows=[];
trace.push(rows);
try{
for(const name of state.cards){
const before=name==="step"&&loop.params.map((param)=>param.slice());
loop.card(name);
rows.push(row(loop,name,before));
}
truth.push(losses());
}catch(stop){
if(!(stop instanceof Stop))throw stop;
error={epoch,card:rows.length,name:stop.kind,text:stop.message};
}
}
const{history,dev_history,params,best}=loop;
return{history,dev_history,params,truth,trace,error,train:loop.clean("train"),
dev:loop.clean("dev"),promised:best&&loop.best_loss,
kept:best&&loop.clean("dev",best).loss};
}
return { CARDS, RIGHT, run };
})();
const $code_loop_assembler = (() => {
const{float}=$code_functions;
const{CARDS}=$loop_assembler_numbers;
const KEEP=(value)=>["if dev_loss.item() < best_loss:",
"    best_loss = dev_loss.item()",`    best = ${value}`];
const LINES={...Object.fromEntries(Object.entries(CARDS).map(([name,code])=>[name,[code]])),
keep:KEEP("model.state_dict()"),keep_copy:KEEP("copy.deepcopy(model.state_dict())")};
function body(cards){
const out=[];
let indent="    ";
for(const name of cards){
out.push(...LINES[name].map((line)=>indent + line));
if(name==="no_grad")indent +="    ";
}
if(!cards.length||cards.at(-1)==="no_grad")out.push(`${indent}pass`);
return out;
}
function loopAssemblerTorch({cards,stale,p,lr,epochs,seed}){
return[
"# From the loop assembler. Needs NumPy, PyTorch and ffnbook (for the moons).",
"import copy","",
"import numpy as np","import torch","from torch import nn","",
"from ffnbook.data import make_moons","",
"",
"class Dropout(nn.Module):",
'    """nn.Dropout(p), but with NumPy\'s masks: torch would draw others."""',
"",
"    def forward(self, a):",
"        if not self.training:",
"            return a",
`        keep = masks.random(tuple(a.shape)) >= ${float(p)}`,
`        return a * torch.from_numpy(keep / (1 - ${float(p)}))`,"",
"",
"def network():",
`    rng = np.random.default_rng([${seed}, 1])`,
"    W1, W2 = rng.normal(0, 1, (2, 8)), rng.normal(0, 0.5, (8, 1))",
"    model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), Dropout(),",
"                          nn.Linear(8, 1)).double()",
"    for layer, W in ((model[0], W1), (model[3], W2)):",
"        layer.weight = nn.Parameter(torch.from_numpy(W.T.copy()))",
"        nn.init.zeros_(layer.bias)",
"    return model","",
"",
"def loss_fn(logits, y):",
"    return nn.functional.binary_cross_entropy_with_logits(logits[:, 0], y)","",
"",
`rng, masks = np.random.default_rng(${seed}), np.random.default_rng([${seed}, 2])`,
"X, y, X_dev, y_dev = (torch.from_numpy(part).double() for n in (24, 40)",
"                      for part in make_moons(n, 0.3, rng))",
"model = network()",
`optimizer = torch.optim.SGD(model.parameters(), lr=${float(lr)})`,
...(stale?["model = network()  # the optimizer still holds the old parameters"]:[]),
'history, dev_history, best, best_loss = [], [], None, float("inf")',"",
`for epoch in range(${epochs}):`,
...body(cards),"",
"model.eval()",
"with torch.no_grad():",
"    end, end_dev = loss_fn(model(X), y), loss_fn(model(X_dev), y_dev)",
'print(f"loss {end:.10g}, dev loss {end_dev:.10g}")',
'print("recorded:", len(history), "and", len(dev_history))',
"if best is not None:",
"    model.load_state_dict(best)",
"    with torch.no_grad():",
"        kept = loss_fn(model(X_dev), y_dev)",
'    print(f"best: dev loss {best_loss:.10g} promised, {kept:.10g} held")',
"",
].join("\n");
}
return { loopAssemblerTorch };
})();
const $loop_assembler_cards = (() => {
const{attr,h,text}=$dom;
const{button}=$fields;
const{CARDS}=$loop_assembler_numbers;
function moved(cards,from,to){
const out=[...cards];
out.splice(to,0,...out.splice(from,1));
return out;
}
function row(i,{move,drop,key}){
const place=h("button",{type:"button",class:"grip",onkeydown:(e)=>key(e,i)});
const code=h("code");
const[up,down,out]=[button("↑",()=>move(i,i - 1)),button("↓",()=>move(i,i + 1)),
button("×",()=>drop(i))];
return{place,el:h("li",{class:"card"},place,code,up,down,out),
draw(cards,error,indent){
const name=cards[i];
text(place,String(i + 1));
if(code.textContent !==CARDS[name]){
code.replaceChildren(...CARDS[name].split(/(?<=[.(])/).flatMap((part)=>
[part,h("wbr")]));
}
code.style.setProperty("margin-left",`${indent * 14}px`);
attr(place,{"aria-label":`card ${i + 1}: ${CARDS[name]}`,
"aria-description":"Arrow keys move it, Delete takes it out"});
attr(up,{"aria-label":`move card ${i + 1} up`});
attr(down,{"aria-label":`move card ${i + 1} down`});
attr(out,{"aria-label":`take card ${i + 1} out`});
up.disabled=i===0;
down.disabled=i===cards.length - 1;
this.el.classList.toggle("bad",error?.card===i);
}};
}
function cardList(store,{most}){
const list=h("ol",{class:"cards","aria-label":"Cards of the loop"});
const rows=[];
const cards=()=>store.get("cards");
const focus=(i)=>rows[Math.min(i,cards().length - 1)]?.place.focus({preventScroll:true});
const move=(from,to,rest=true)=>{
if(to < 0||to>=cards().length)return;
store.set({cards:moved(cards(),from,to)},rest);
focus(to);
};
const drop=(i)=>{
store.set({cards:cards().filter((_,at)=>at !==i)});
focus(i);
};
const key=(event,i)=>{
const to={ArrowUp:i - 1,ArrowDown:i + 1,Home:0,End:cards().length - 1}[event.key];
if(event.altKey||event.ctrlKey||event.metaKey)return;
if(event.key==="Delete"||event.key==="Backspace")drop(i);
else if(to !==undefined)move(i,to);
else return;
event.preventDefault();
};
let held=null;
list.addEventListener("pointerdown",(event)=>{
const i=rows.findIndex(({place})=>event.composedPath().includes(place));
if(event.button||i < 0)return;
held=i;
list.setPointerCapture(event.pointerId);
event.preventDefault();
focus(i);
});
list.addEventListener("pointermove",(event)=>{
if(held===null)return;
const to=rows.findIndex(({el})=>event.clientY < el.getBoundingClientRect().bottom);
const place=to < 0?cards().length - 1:to;
if(place !==held)move(held,place,false);
held=place;
});
for(const end of["pointerup","pointercancel"]){
list.addEventListener(end,()=>{
if(held !==null)store.send();
held=null;
});
}
const adders=Object.entries(CARDS).map(([name,code])=>button(code,()=>
store.set({cards:[...cards(),name]}),{"aria-label":`add ${code}`}));
const more=h("details",{class:"more"},h("summary",{},"Add a card at the end"),
h("div",{class:"presets",role:"group","aria-label":"Add a card"},...adders));
return{el:h("div",{},h("code",{},"for epoch in range(epochs):"),list,more),
draw({error}){
const now=cards();
while(rows.length>now.length)rows.pop().el.remove();
while(rows.length < now.length){
rows.push(row(rows.length,{move,drop,key}));
list.append(rows.at(-1).el);
}
let indent=0;
rows.forEach((one,i)=>{
one.draw(now,error,indent);
indent +=Number(now[i]==="no_grad");
});
for(const add of adders)add.disabled=now.length>=most;
}};
}
return { moved, cardList };
})();
const $loop_assembler_figure = (() => {
const{attr,clamp,fmt,s}=$dom;
const{axes,frame,line,linear,put,spots,ticks}=$plot;
const[TOP,BOTTOM,HEIGHT]=[44,214,250];
function drawing(){
const inside=frame("losses");
const path=(kind,more={})=>s("path",{class:kind,...inside.inside,...more});
const p={back:s("g"),train:path("curve blue thin"),dev:path("curve red thin"),
now:s("path",{class:"cursor"}),own:path("dots"),judged:path("curve red",
{style:"stroke-width: 5",opacity:0.75}),labels:s("g")};
const el=s("svg",{role:"img",class:"losses"},inside.clip,...Object.values(p));
function draw({epochs,epoch},{truth,history,dev_history:judged,error},width){
const[left,right]=[38,width - 8];
const most=Math.max(...truth.flat(),...history,...judged);
const longest=Math.max(epochs,history.length,judged.length,2);
const x=linear(0,longest,left,right);
const y=linear(0,Math.min(4,1.05*most),BOTTOM,TOP);
inside.fill({left:left - 4,right:right + 5,top:TOP - 4,bottom:BOTTOM + 4});
const[at,flat]=[truth.map((_,i)=>i),(k)=>truth.map((pair)=>pair[k])];
const dots=(list)=>spots(x,y,list.map((v,i)=>[i + 1,clamp(v,0,9)]));
attr(p.train,{d:line(x,y,at,flat(0))});
attr(p.dev,{d:line(x,y,at,flat(1))});
attr(p.own,{d:dots(history)});
attr(p.judged,{d:dots(judged)});
attr(p.now,{d:`M${x(Math.min(epoch, epochs))} ${BOTTOM}V${TOP}`});
p.back.replaceChildren(axes(x,y,{xTicks:ticks(0,longest,6).filter(Number.isInteger),
yTicks:ticks(0,y.hi,4)}));
p.labels.replaceChildren(put("training loss",left,13,"name ink-blue"),
put("dev loss",left + 92,13,"name ink-red"),
put("lines: true (no dropout); dots: recorded",left,30,""),
put("epoch (dots: place in the list)",right,BOTTOM + 32,"","end"));
const[train,dev]=truth.at(-1).map((v)=>fmt(v,3));
attr(el,{viewBox:`0 0 ${width} ${HEIGHT}`,height:HEIGHT,"aria-label":
`Losses by epoch. True training loss from ${fmt(truth[0][0], 3)} to ${train}, dev loss from ${
        fmt(truth[0][1], 3)} to ${dev}. ${history.length} and ${judged.length} numbers recorded.${
        error ? ` Stopped in epoch ${error.epoch}.` : ""}`});
}
return{el,draw};
}
return { drawing };
})();
const $loop_assembler_presets = (() => {
const{RIGHT}=$loop_assembler_numbers;
const REST={cards:RIGHT,stale:false,p:0.2,lr:1,epochs:40,epoch:1,seed:11};
const without=(...names)=>RIGHT.filter((name)=>!names.includes(name));
const swap=(old,...names)=>RIGHT.flatMap((name)=>(name===old?names:[name]));
const TAIL=RIGHT.slice(6);
const PRESETS=[
{name:"the right loop",set:{},
look:"Five calls train, then the model is judged: eval mode, no graph. Read the table from "
+ "top to bottom: which card changes what?"},
{name:"no zero_grad",set:{cards:without("zero_grad")},
look:"backward() adds to the gradients that are there, so every step uses the sum of all "
+ "gradients so far. That is momentum with coefficient 1: it overshoots and swings, it does "
+ "not grow exponentially."},
{name:"step too early",set:{
cards:["train","zero_grad","forward","loss","step","backward",...TAIL]},
look:"step() finds gradients that are None, changes nothing and says nothing. The gradients come "
+ "one card later, and zero_grad() throws them away."},
{name:"step before backward",set:{
cards:["train","forward","loss","step","backward",...TAIL],epoch:2},
look:"Without zero_grad() the same slip is found: in epoch 2 step() changes weights that "
+ "backward() still needs, and torch refuses."},
{name:"zero_grad too late",set:{
cards:["train","forward","loss","backward","zero_grad","step",...TAIL]},
look:"Right cards, one place too low: the gradients are gone before step() can use them. No "
+ "error, no learning."},
{name:"backward twice",set:{cards:swap("backward","backward","backward")},
look:"The first backward() frees what it needed. A second one needs a new forward pass."},
{name:"no_grad too early",set:{cards:["train","zero_grad","no_grad",
...without("train","zero_grad","no_grad")]},
look:"The block swallows the training as well: the forward pass records no graph."},
{name:"polluted history",set:{cards:swap("record_dev","pollute")},
look:"The evaluation writes into the training history: two numbers an epoch, on two kinds of "
+ "data. The dots form two curves where one was meant."},
{name:"eval left on",set:{cards:without("train"),epoch:2},
look:"The first epoch trains with dropout, all others without: nobody calls train() again. "
+ "The curve looks fine, even better."},
{name:"eval forgotten",set:{cards:without("eval"),p:0.5},
look:"The dev loss is measured while dropout is active: red dots scatter around the true "
+ "line, and the best epoch is chosen by luck."},
{name:"stale optimizer",set:{stale:true},
look:"The model was made anew after the optimizer. step() updates parameters that nobody uses, "
+ "zero_grad() clears them too: your gradients grow, your weights stand still."},
{name:"best by reference",set:{cards:swap("keep_copy","keep"),lr:2,epochs:60,p:0.5},
look:"state_dict() hands out the very tensors that training goes on changing. What was kept "
+ "is always the last model: compare the two numbers of the kept model."},
];
return { REST, PRESETS };
})();
const $loop_assembler_table = (() => {
const{fmt,h,text}=$dom;
const{CARDS}=$loop_assembler_numbers;
const HEAD=["card","mode","grad mode","gradient","parameters","dropout","graph","histories"];
function cells({card,training,tracking,gradient,changed,dropout,graph,history,
dev_history:judged},i){
return[`${i + 1} ${CARDS[card]}`,training?"train":"eval",tracking?"on":"off",
gradient===null?"None":fmt(gradient,3),changed?"changed":"–",
["forward","dev"].includes(card)?(dropout?"active":"off"):"–",graph,
`${history}, ${judged}`];
}
function line(){
const name=h("code"),rest=HEAD.slice(1).map(()=>h("td"));
return{el:h("tr",{},h("th",{scope:"row"},name),...rest),fill([first,...words]){
text(name,first);
words.forEach((word,i)=>{
text(rest[i],word);
rest[i].classList.toggle("hot",["changed","active"].includes(word));
});
}};
}
function stateTable(){
const caption=h("caption");
const body=h("tbody");
const el=h("div",{class:"scroll",tabindex:0,role:"group","aria-label":"State by card"},
h("table",{class:"states"},caption,
h("thead",{},h("tr",{},...HEAD.map((name)=>h("th",{scope:"col"},name)))),body));
const raised=h("td",{class:"hot",colspan:HEAD.length}),last=h("tr",{},raised);
const lines=[];
let drawn="";
return{el,draw({epoch,epochs},{trace,error}){
const at=Math.min(epoch,trace.length);
const rows=trace[at - 1]??[];
const key=JSON.stringify([at,epoch,epochs,rows,error]);
if(key===drawn)return;
drawn=key;
text(caption,error&&epoch>at?`State after each card in epoch ${at}, the last one done`
:`State after each card in epoch ${at} of ${epochs}`);
last.remove();
while(lines.length>rows.length)lines.pop().el.remove();
while(lines.length < rows.length){
lines.push(line());
body.append(lines.at(-1).el);
}
rows.forEach((row,i)=>lines[i].fill(cells(row,i)));
if(error&&at===error.epoch){
text(raised,`card ${error.card + 1} raises a ${error.name}`);
body.append(last);
}
}};
}
return { stateTable };
})();
const $loop_assembler_words = (() => {
const{fmt,percent}=$dom;
function why({text}){
if(text.startsWith("name")){
return `${text.split("'")[1]} does not exist yet: the card that makes it comes later or is `
+ "missing.";
}
if(text.startsWith("element 0")){
return "The loss has no graph behind it: the forward pass ran inside no_grad().";
}
if(text.startsWith("Trying")){
return "This graph has been used up by an earlier backward(): each one needs its own forward "
+ "pass.";
}
return "step() changed the weights after the forward pass, and this backward() needs them as they "
+ "were.";
}
function between(cards,name,until){
const at=cards.indexOf(until);
const turned=[...cards.slice(at + 1),...cards.slice(0,at + 1)];
let[count,most]=[0,0];
for(const card of turned){
if(card===name)count +=1;
if(card===until)count=0;
most=Math.max(most,count);
}
return most;
}
function still({cards,stale},rows){
if(rows.some(({changed})=>changed))return "";
if(!cards.includes("step"))return "Nothing is learned: no card calls step().";
if(stale){
return "Nothing is learned: the optimizer holds the parameters of an earlier model, and step() "
+ "changes those.";
}
if(!cards.includes("backward"))return "Nothing is learned: without backward() there are no gradients.";
return rows.length <=cards.length?"After one epoch nothing has been learned."
:"Nothing is learned: whenever step() is called the gradients are None, so it does nothing, "
+ "silently.";
}
function findings(state,found){
const{cards,p,epochs,stale}=state;
const{error,trace,history,promised,kept}=found;
const rows=trace.flat();
const out=[];
if(error){
out.push(`Stopped in epoch ${error.epoch} at card ${error.card + 1}. ${why(error)}`);
}else if(!cards.length)out.push("There are no cards: nothing happens.");
else out.push(still(state,rows));
const steps=rows.filter(({card,changed})=>card==="step"&&changed).length;
if(steps>1&&!stale){
if(!cards.includes("zero_grad")){
out.push("Gradients are never cleared: each step uses the sum of all gradients so far, which "
+ "is momentum with coefficient 1.");
}else if(between(cards,"backward","zero_grad")>1){
out.push("Several backward() between two zero_grad(): their gradients are added.");
}
if(between(cards,"step","backward")>1){
out.push("Several step() after one backward(): the same gradients are used again.");
}
const first=["backward","step"].map((name)=>cards.indexOf(name));
if(first[1]< first[0])out.push("step() uses the gradients of the epoch before.");
}
const silent=rows.filter(({card,dropout})=>card==="forward"&&!dropout).length;
if(p>0&&silent&&cards.includes("backward")){
const from=trace.findIndex((list)=>list.some(({card,dropout})=>card==="forward"
&&!dropout))+ 1;
out.push(`From epoch ${from} on the training forward pass runs without dropout: the model is in `
+ "eval mode.");
}
if(rows.some(({card,dropout})=>card==="dev"&&dropout)){
out.push("The dev loss is measured with dropout active: a noisy score.");
}
if(rows.some(({card,tracking})=>card==="dev"&&tracking)){
out.push("The dev forward pass records a graph that nobody uses: no harm but memory.");
}
if(cards.includes("pollute")&&history.length){
out.push(`The training history holds dev losses: ${history.length} numbers in ${
      Math.min(epochs, trace.length)} epochs.`);
}
if(kept !==null&&cards.includes("keep")&&!cards.includes("keep_copy")){
out.push(`The best model is kept by reference: it was to have a dev loss of ${fmt(promised)}, it `
+ `is the last model and has ${fmt(kept)}.`);
}
return out.filter(Boolean);
}
function report({train,dev,history,dev_history,promised,kept}){
return{train_loss:fmt(train.loss),train_accuracy:percent(train.accuracy),
dev_loss:fmt(dev.loss),dev_accuracy:percent(dev.accuracy),history:String(history.length),
dev_history:String(dev_history.length),promised:promised===null?null:fmt(promised),
kept:kept===null?null:fmt(kept)};
}
function summary({cards,epochs},found,said){
const{error,train,dev}=found;
return[`${cards.length} cards, ${epochs} epochs.`,said.join(" ")
||"Nothing goes wrong.",error?`${error.name}: ${error.text}`
:`Training loss ${fmt(train.loss)}, dev loss ${fmt(dev.loss)}.`].join(" ");
}
return { findings, report, summary };
})();
const $loop_assembler = (() => {
const{loopAssemblerTorch}=$code_loop_assembler;
const{h,text}=$dom;
const{button,check,seed,slider}=$fields;
const{cardList}=$loop_assembler_cards;
const{drawing}=$loop_assembler_figure;
const{CARDS,run}=$loop_assembler_numbers;
const{PRESETS,REST}=$loop_assembler_presets;
const{stateTable}=$loop_assembler_table;
const{findings,report,summary}=$loop_assembler_words;
const{scene}=$loop;
const{presets}=$presets;
const{flag,integer,names,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const traits={cards:names(Object.keys(CARDS),0,16),stale:flag(),p:number(0,0.8,0.05),
lr:number(0.01,2,0.01,{log:true}),epochs:integer(1,60),epoch:integer(1,60),
seed:integer(0,9999)};
const STYLE=`
.cards { list-style: none; margin: 4px 0; padding: 0; }
.card { display: flex; gap: 4px; align-items: center; padding: 1px 0; border-left: 3px solid transparent; }
.card.bad { border-left-color: var(--red); }
.card code { flex: 1; min-width: 0; overflow-wrap: anywhere; font-size: 12.5px; line-height: 1.25;
  padding-left: 4px; }
.card button { padding: 2px 0; width: 28px; flex: none; }
.card .grip { cursor: grab; touch-action: none; color: var(--fg); background: var(--tint); }
.more { margin-top: 6px; }
.more button { font: 12px ui-monospace, monospace; }
.scroll { overflow-x: auto; margin-top: 10px; }
.states { border-collapse: collapse; font-size: 12.5px; font-variant-numeric: tabular-nums; }
.states caption { text-align: left; font-weight: 600; font-size: 13px; padding-bottom: 3px; }
.states th { text-align: left; font-weight: 400; padding: 2px 10px 2px 0; }
.states thead th { color: var(--soft); }
.states td { padding: 2px 10px 2px 0; border-top: 1px solid var(--line); white-space: nowrap; }
.states tbody th { border-top: 1px solid var(--line); white-space: nowrap; max-width: 17em;
  overflow: hidden; text-overflow: ellipsis; }
@container (max-width: 560px) { .states tbody th { max-width: 10em; }
  .states th, .states td { padding-right: 7px; } }
.states .hot { color: var(--red-ink); font-weight: 600; }
.findings { margin: 8px 0; padding: 0; list-style: none; display: grid; gap: 4px; }
.findings li:first-child { font-weight: 600; }
`;
const NOTE="A 2-8-1 tanh network with dropout on 24 moons, 40 more to judge it; full batches, plain "
+ "gradient descent. A no_grad card opens a block down to the end of the epoch. “better” stands for "
+ "dev_loss.item() < best_loss. The masks come from NumPy’s generator: torch draws its own, so "
+ "with p > 0 its numbers differ, not what goes wrong.";
function view({store,box}){
const numbers=readings({train_loss:"training loss at the end",dev_loss:"dev loss",
train_accuracy:"training accuracy",dev_accuracy:"dev accuracy",history:"in history",
dev_history:"in dev_history",promised:"best dev loss recorded",
kept:"dev loss of the kept model"});
const said=h("ul",{class:"findings"});
const raised=h("code",{"data-error":"torch"});
const wrong=h("div",{class:"problem",role:"alert"},raised);
const[figure,table,cards]=[drawing(),stateTable(),cardList(store,{most:16})];
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["PyTorch",()=>loopAssemblerTorch(store.values)]]);
const field=(name,label,more)=>slider(store,name,traits[name],{label,...more});
let last={};
const draw=()=>{
const state=store.values;
const key=JSON.stringify({...state,epoch:0});
if(last.key !==key)last={key,found:run(state)};
const{found}=last;
const words=findings(state,found);
cards.draw(found);
figure.draw(state,found,width());
table.draw(state,found);
numbers.update(report(found));
const list=words.length?words:["Nothing goes wrong in this loop."];
said.replaceChildren(...list.map((sentence)=>h("li",{},sentence)));
wrong.hidden=!found.error;
text(raised,found.error?`${found.error.name}: ${found.error.text}`:"");
speech.say(summary(state,found,words));
};
box.append(h("style",{},STYLE),h("p",{class:"title"},"Loop assembler"),examples.group,
examples.look,h("div",{class:"controls"},cards.el,h("div",{},said,wrong,figure.el)),
table.el,h("div",{class:"controls one"},
field("epoch","epoch in the table",{max:(s)=>s.get("epochs")})),
numbers.list,h("p",{class:"caption"},NOTE),
h("div",{class:"controls"},field("p","dropout p"),field("lr","learning rate"),
field("epochs","epochs"),seed(store,"seed",traits.seed),
check(store,"stale","the optimizer was made for an earlier model")),
bar(button("Reset all",()=>store.set(start)),...copies.buttons),copies.area,speech.el);
return live(draw);
}
const loopAssembler={title:"Loop assembler",traits,view};
return { loopAssembler };
})();
const $code_loss_bowl = (() => {
const{float}=$code_functions;
const start=({seed,centre})=>[
`rng = np.random.default_rng(${seed})`,
`x = ${float(centre)} + rng.uniform(-1.5, 1.5, 20)`,
"y = 1.0 * x + 0.5 + 0.5 * rng.standard_normal(20)",
];
const PRINT='print(f"w = {w:.10g}, b = {b:.10g}, loss {loss:.10g}")';
function lossBowlNumPy(state,steps){
const add=state.zero_grad?"=":"+=";
return[
"# From the loss bowl. Needs NumPy alone.",
"import numpy as np","",
...start(state),"",
`w, b, lr = ${float(state.w)}, ${float(state.b)}, ${float(state.lr)}`,
...(state.zero_grad?[]:["dw = db = 0.0  # set to 0 once, and never again"]),
`for step in range(${steps}):`,
"    error = w * x + b - y",
`    dw ${add} 2 * np.mean(error * x)`,
`    db ${add} 2 * np.mean(error)`,
"    w, b = w - lr * dw, b - lr * db","",
"loss = np.mean((w * x + b - y) ** 2)",
PRINT,"",
"# The largest learning rate with which descent settles.",
"hessian = 2 * np.array([[np.mean(x * x), np.mean(x)], [np.mean(x), 1.0]])",
"limit = 2 / np.linalg.eigvalsh(hessian)[-1]",
'print(f"limit 2/lambda = {limit:.10g}")',
"",
].join("\n");
}
function lossBowlTorch(state,steps){
return[
"# From the loss bowl. Needs NumPy and PyTorch.",
"import numpy as np","import torch","",
...start(state),
"x, y = torch.from_numpy(x), torch.from_numpy(y)","",
`w = torch.tensor(${float(state.w)}, dtype=torch.float64, requires_grad=True)`,
`b = torch.tensor(${float(state.b)}, dtype=torch.float64, requires_grad=True)`,
`optimizer = torch.optim.SGD([w, b], lr=${float(state.lr)})`,
`for step in range(${steps}):`,
...(state.zero_grad?["    optimizer.zero_grad()"]
:["    # No optimizer.zero_grad() here: backward() adds to the old gradients."]),
"    loss = torch.mean((w * x + b - y) ** 2)",
"    loss.backward()",
"    optimizer.step()","",
"loss = torch.mean((w * x + b - y) ** 2).item()",
"w, b = w.item(), b.item()",
PRINT,
"",
].join("\n");
}
return { lossBowlNumPy, lossBowlTorch };
})();
const $loss_bowl_figure = (() => {
const{attr,brief,clamp,fmt,s,short}=$dom;
const{LEVELS,layout,logTicks}=$loss_bowl_layout;
const{contour}=$loss_bowl_numbers;
const{axes,frame,line,linear,put,ticks}=$plot;
const{point}=$point;
const closed=(x,y,ring)=>`${line(x, y, ring.map(([w]) => w), ring.map(([, b]) => b))}Z`;
function downhill({dw,db,w,b},x,y){
const size=Math.hypot(dw,db);
if(size < 1e-6)return "";
const long=clamp(16*Math.sqrt(size),24,70);
const[ux,uy]=[-dw / size,db / size];
const[px,py]=[x(w),y(b)];
const[tx,ty]=[px + long*ux,py + long*uy];
const wing=(turn)=>`${tx - 8 * ux + turn * 4 * uy} ${ty - 8 * uy - turn * 4 * ux}`;
return `M${px} ${py}L${tx} ${ty}M${wing(1)}L${tx} ${ty}L${wing(-1)}`;
}
function drawing(store,specs){
const[frameBowl,frameFit]=[frame("bowl"),frame("fit")];
const inBowl=frameBowl.inside;
const p={back:s("g"),scale:s("g"),hills:s("g",inBowl),
here:s("path",{class:"contour",...inBowl}),
path:s("path",{class:"curve blue thin",...inBowl}),
dots:s("path",{class:"dots",...inBowl}),least:s("path",{class:"least"}),
arrow:s("path",{class:"curve red arrow",...inBowl}),
at:s("circle",{r:5,class:"on-blue",...inBowl}),
misses:s("path",{class:"miss",...frameFit.inside}),
best:s("path",{class:"curve green thin","stroke-dasharray":"2 5"}),
fit:s("path",{class:"curve blue",...frameFit.inside}),samples:s("g"),
floor:s("path",{class:"curve green thin","stroke-dasharray":"2 5"}),
curve:s("path",{class:"curve blue"}),last:s("circle",{r:4,class:"on-blue"}),
labels:s("g",{"aria-hidden":"true"})};
const el=s("svg",{role:"group","aria-label":"Loss bowl, line and loss curve"});
let[place,drawn]=[layout(640),""];
let x,y,fx,fy;
const handle=point({svg:el,store,names:["w","b"],specs:[specs.w,specs.b],
label:"start (w, b) in the figure",
inside:(px,py)=>px>place.bowl.left&&px < place.bowl.right
&&py>place.bowl.top&&py < place.bowl.bottom,
value:(px,py)=>[x.back(px),y.back(py)]});
el.append(frameBowl.clip,frameFit.clip,p.hills,p.back,p.scale,p.here,p.path,p.dots,p.least,
p.arrow,p.at,p.misses,p.best,p.fit,p.samples,p.floor,p.curve,p.last,p.labels,handle);
function paper({bowl:shape,least,data},width){
if(drawn===`${width} ${data.key}`)return;
drawn=`${width} ${data.key}`;
place=layout(width);
const{bowl:q,fit:f,curve:c}=place;
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height});
x=linear(-3,5,q.left,q.right);
y=linear(-4,4,q.bottom,q.top);
frameBowl.fill(q);
frameFit.fill(f);
p.hills.replaceChildren(...[...LEVELS].reverse().map((level)=>
s("path",{class:"level",d:closed(x,y,contour(shape,level))})));
p.back.replaceChildren(axes(x,y,{xTicks:ticks(-3,5,8),yTicks:ticks(-4,4,8)}));
p.labels.replaceChildren(
put("loss over w and b",q.left,q.top - 8,"name"),
put("w",(q.left + q.right)/ 2,q.bottom + 32,"name sym","middle"),
put("b",4,q.top - 8,"name sym"),
put("the line on the data",f.left,f.top - 8,"name ink-blue"),
put("loss, step by step",c.left,c.top - 8,"name ink-blue"),
put(`least ${fmt(least, 3)}`,c.right,c.top - 8,"ink-green","end"));
fitPaper(shape,data);
}
function fitPaper({least},{x:xs,y:ys,centre}){
const{left,right,top,bottom}=place.fit;
fx=linear(centre - 1.7,centre + 1.7,left,right);
fy=linear(-4,7,bottom,top);
const ends=[fx.lo,fx.hi];
attr(p.best,{d:line(fx,fy,ends,ends.map((v)=>least.w*v + least.b))});
p.samples.replaceChildren(...[...xs].map((v,i)=>
s("circle",{class:"sample",r:3.4,cx:fx(v),cy:fy(ys[i])})));
p.back.append(axes(fx,fy,{xTicks:ticks(fx.lo,fx.hi,4),yTicks:ticks(-4,7,4)}));
}
function bowl({bowl:shape,path,at},state){
const level=at.loss - shape.least.loss;
attr(p.here,{d:level>1e-4&&level < 400?closed(x,y,contour(shape,level,180)):""});
const near=path.filter(({w,b})=>Math.abs(w)< 100&&Math.abs(b)< 100);
attr(p.path,{d:line(x,y,near.map(({w})=>w),near.map(({b})=>b))});
attr(p.dots,{d:near.slice(1).map(({w,b})=>`M${x(w).toFixed(1)} ${y(b).toFixed(1)}h0`)
.join("")});
const[lx,ly]=[x(shape.least.w),y(shape.least.b)];
attr(p.least,{d:`M${lx - 6} ${ly}h12M${lx} ${ly - 6}v12`});
attr(p.arrow,{d:downhill(at,x,y)});
attr(p.at,{cx:clamp(x(at.w),-999,9999),cy:clamp(y(at.b),-999,9999)});
attr(handle,{transform:`translate(${x(state.w).toFixed(1)} ${y(state.b).toFixed(1)})`,
"aria-valuenow":state.w,"aria-valuetext":
`w ${short(state.w)}, b ${short(state.b)}, loss ${fmt(path[0].loss)}`});
}
function fit({data,at}){
const ends=[fx.lo,fx.hi];
const[w,b]=[clamp(at.w,-1e4,1e4),clamp(at.b,-1e4,1e4)];
attr(p.fit,{d:line(fx,fy,ends,ends.map((v)=>w*v + b))});
attr(p.misses,{d:[...data.x].map((v,i)=>
`M${fx(v).toFixed(1)} ${fy(data.y[i]).toFixed(1)}V${fy(w * v + b).toFixed(1)}`).join("")});
}
function curve({path,least}){
const{left,right,top,bottom}=place.curve;
const losses=path.map(({loss})=>loss);
const[lo,hi]=[0.7*least,1.4*Math.max(...losses)];
const px=linear(0,Math.max(10,path.length - 1),left,right);
const py=linear(Math.log10(lo),Math.log10(hi),bottom,top);
const level=(v)=>py(Math.log10(v));
attr(p.curve,{d:line(px,py,losses.map((_,i)=>i),losses.map(Math.log10))});
attr(p.last,{cx:px(path.length - 1),cy:level(losses.at(-1))});
attr(p.floor,{d:`M${left} ${level(least)}H${right}`});
const back=axes(px,py,{xTicks:ticks(0,px.hi,4).filter(Number.isInteger),yTicks:[]});
for(const v of logTicks(lo,hi)){
back.append(s("path",{class:"grid",d:`M${left} ${Math.round(level(v)) + 0.5}H${right}`}),
put(brief(v),left - 6,level(v)+ 4,"","end"));
}
p.scale.replaceChildren(back);
}
function draw(state,found,width){
paper(found,width);
bowl(found,state);
fit(found);
curve(found);
}
return{el,draw};
}
return { drawing };
})();
const $loss_bowl_presets = (() => {
const REST={w:-2.5,b:1,lr:0.15,zero_grad:true,steps:12,centre:1,seed:7};
const PRESETS=[
{name:"in range",set:{},
look:"The first step goes down the steep wall, the rest along the valley floor. The arrow "
+ "points down the slope, at right angles to the contour through the last point."},
{name:"too small",set:{lr:0.01,steps:30},
look:"Right direction, tiny steps: after 30 of them the loss is still more than ten "
+ "times the least. Drag the learning rate up and watch the whole path stretch."},
{name:"just below the limit",set:{lr:0.32,steps:25},
look:"Each step jumps across the valley and lands a little nearer: it zig-zags, but it "
+ "arrives. The mark on the slider is 2/λ, with λ the largest second derivative."},
{name:"too large",set:{lr:0.36,steps:20},
look:"The same direction, a step a little longer than 2/λ: every jump lands higher than the "
+ "last. The loss grows by a steady factor: a straight line on the log axis."},
{name:"no zero_grad",set:{lr:0.02,zero_grad:false,steps:120},
look:"The gradients add up. The path does not explode: it swings through the bowl for ever, "
+ "like a ball without friction. Switch zero_grad on and it settles."},
{name:"inputs centred",set:{lr:0.5,centre:0,steps:8},
look:"With inputs around 0 the valley becomes a round bowl: λ falls, the limit rises, and "
+ "eight steps are enough. This is why inputs are standardised."},
];
return { REST, PRESETS };
})();
const $loss_bowl_words = (() => {
const{fmt,short}=$dom;
function report(state,found){
const factor=(v)=>(state.zero_grad?fmt(v):null);
return{
w:fmt(found.w),b:fmt(found.b),loss:fmt(found.loss),gradient:fmt(found.gradient),
least:fmt(found.least),limit:fmt(found.limit),steep:factor(found.steep),
flat:factor(found.flat),
};
}
function fate(factor){
const left=`leaves ${fmt(100 * Math.abs(factor), 3)} % of the distance`;
if(Math.abs(factor)>1){
return `jumps over the valley and lands ${fmt(Math.abs(factor), 3)} times as far away`;
}
if(Math.abs(factor)< 5e-3)return "goes straight to the bottom";
return factor < 0?`jumps to the other side and ${left}`:left;
}
function verdict(state,{steep,flat,limit}){
if(!state.zero_grad){
return state.lr < 2*limit
?"Never cleared: each step uses the sum of all gradients so far. That is momentum 1, a "
+ "ball without friction: it swings for ever, within bounds, and never comes to rest."
:`Never cleared, and too large: above ${fmt(2 * limit, 3)} = 4/λ even the swings grow.`;
}
const steps=`In the steep direction each step ${fate(steep)}; in the flat one it ${fate(flat)}.`;
if(steep < -1)return `Too large, above ${fmt(limit, 3)} = 2/λ. ${steps}`;
if(steep < -0.7)return `Large: it zig-zags. ${steps}`;
if(flat>0.98)return `Small: it creeps. ${steps}`;
return `In range. ${steps}`;
}
function divergence(state,{diverged,limit,at}){
if(diverged===null)return "";
const bound=state.zero_grad?`2/λ = ${fmt(limit, 3)}`:`4/λ = ${fmt(2 * limit, 3)}`;
return `Diverged: after step ${diverged} the loss is ${fmt(at.loss, 2)}, and the run was stopped. `
+ `The learning rate ${short(state.lr)} is above ${bound}: each step lands higher on the other `
+ "side of the bowl, where the gradient is larger still. Take a smaller one.";
}
function summary(state,found){
const taken=found.path.length - 1;
return[`Start at w = ${short(state.w)}, b = ${short(state.b)}, loss ${fmt(found.path[0].loss)}.`,
`After ${taken} steps with learning rate ${short(state.lr)}: w = ${fmt(found.w)}, b = ${
      fmt(found.b)}, loss ${fmt(found.loss)}; the least is ${fmt(found.least)}.`,
divergence(state,found)||verdict(state,found)].join(" ");
}
return { report, verdict, divergence, summary };
})();
const $loss_bowl = (() => {
const{lossBowlNumPy,lossBowlTorch}=$code_loss_bowl;
const{h,text}=$dom;
const{button,check,seed,slider}=$fields;
const{calm,scene}=$loop;
const{drawing}=$loss_bowl_figure;
const{measure}=$loss_bowl_numbers;
const{PRESETS,REST}=$loss_bowl_presets;
const{divergence,report,summary,verdict}=$loss_bowl_words;
const{presets}=$presets;
const{flag,integer,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const traits={
w:number(-3,5,0.05),
b:number(-4,4,0.05),
lr:number(0.001,3,0.001,{log:true}),
zero_grad:flag(),
steps:integer(0,300),
centre:number(0,2,0.05),
seed:integer(0,9999),
};
const NOTE="Cross: the lowest point. Arrow: down the slope at the last point. λ is the largest "
+ "second derivative of the loss; descent settles for learning rates below 2/λ.";
const[PACE,RUN]=[50,50];
const italic=(symbol)=>h("i",{},symbol);
function controls(store){
const field=(name,options)=>slider(store,name,traits[name],options);
const marks=(s)=>{
const{limit}=measure({...s.values,steps:0});
return s.get("zero_grad")?[[limit,"2/λ"]]:[[limit,""],[2*limit,"4/λ"]];
};
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Descent"),
field("lr",{label:"learning rate",marks}),
field("steps",{label:"steps"}),
check(store,"zero_grad","zero_grad before each step")),
h("fieldset",{},h("legend",{},"Start and data"),
field("w",{label:["start ",italic("w")]}),
field("b",{label:["start ",italic("b")]}),
field("centre",{label:"middle of the inputs"}),
seed(store,"seed",traits.seed)));
}
function view({store,box}){
const numbers=readings({w:[italic("w")," now"],b:[italic("b")," now"],
loss:"loss now",gradient:"length of the gradient now",least:"least possible loss",
limit:"limit of the rate, 2/λ",steep:"factor a step, steep direction",
flat:"factor a step, flat direction"});
const[said,stopped]=[h("p",{class:"verdict"}),
h("p",{class:"problem",role:"alert"})];
const figure=drawing(store,traits);
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{ask,live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
let found=null;
const taken=()=>measure(store.values).path.length - 1;
const copies=copier([["NumPy",()=>lossBowlNumPy(store.values,taken())],
["PyTorch",()=>lossBowlTorch(store.values,taken())]]);
let goal=null;
let last=0;
const go=button("Run 50 steps",()=>{
if(goal !==null)return stop();
goal=Math.min(store.get("steps")+ RUN,traits.steps.max);
if(calm())store.set({steps:goal});
return ask();
},{class:"main"});
const one=button("One step",()=>store.set({steps:store.get("steps")+ 1}));
const back=button("Back to the start",()=>{
goal=null;
store.set({steps:0});
});
const stop=()=>{
goal=null;
store.send();
ask();
};
const run=(now)=>{
if(goal===null)return;
if(found.diverged !==null||store.get("steps")>=goal)stop();
else{
if(now - last>=PACE){
last=now;
store.set({steps:store.get("steps")+ 1},false);
}
ask();
}
};
const draw=(now=0)=>{
const state=store.values;
found=measure(state);
figure.draw(state,found,width());
numbers.update(report(state,found));
text(said,verdict(state,found));
text(stopped,divergence(state,found));
stopped.hidden=found.diverged===null;
const over=found.diverged !==null||state.steps>=traits.steps.max;
text(go,goal===null?"Run 50 steps":"Pause");
go.disabled=over&&goal===null;
one.disabled=over||goal !==null;
speech.say(summary(state,found));
run(now);
};
box.append(h("p",{class:"title"},"Loss bowl"),examples.group,examples.look,figure.el,
said,stopped,bar(go,one,back),numbers.list,h("p",{class:"caption"},NOTE),
controls(store),bar(button("Reset all",()=>{
goal=null;
store.set(start);
}),...copies.buttons),copies.area,speech.el);
return live(draw,{
end(){
goal=null;
},
});
}
const lossBowl={title:"Loss bowl",traits,view};
return { lossBowl };
})();
const $code_microscope = (() => {
const{float,numpyFunction,numpyFunctions,numpyImports,torchFunction}=$code_functions;
const{FLAT}=$saturation;
const draws=({mu,sigma,n,seed})=>[
`rng = np.random.default_rng(${seed})`,
`inputs = ${float(mu)} + ${float(sigma)} * rng.standard_normal(${n})`,
];
const PRINT=[
'print(f"f({z}) = {value:.6g}, slope {steep:.6g}; slope at 0: {at_zero:.6g}")',
'print(f"outputs: mean {mean:.6g}, standard deviation {std:.6g}")',
'print(f"saturated {saturated:.1%}, exactly 0 {zero:.1%}")',
];
function compared({compare,half}){
if(!compare||compare==="none")return null;
return `np.linspace(-${float(half)}, ${float(half)}, 401)`;
}
function microscopeNumPy(state){
const grid=compared(state),{function:name,compare}=state;
const other=grid?["","",...numpyFunction(compare,state,"g")]:[];
return[
"# From the activation microscope. Needs NumPy alone.",
...numpyImports(name,grid?compare:""),"","",
...numpyFunctions(name,state),...other,"","",
`z = ${float(state.z)}`,
"value, steep, at_zero = float(f(z)), float(slope(z)), float(slope(0.0))","",
...draws(state),
"outputs = f(inputs)",
"mean, std = outputs.mean(), outputs.std()",
"# Saturated: the slope is below this share of the steepest slope.",
`limit = ${FLAT} * np.abs(slope(np.linspace(-10, 10, 401))).max()`,
"saturated = np.mean(np.abs(slope(inputs)) < limit)",
"zero = np.mean(outputs == 0)","",
...PRINT,
...(grid?["",`grid = ${grid}`,"gap = np.abs(f(grid) - g(grid)).max()",
'print(f"largest difference of the two functions: {gap:.6g}")']:[]),
"",
].join("\n");
}
function microscopeTorch(state){
const grid=compared(state),{function:name,compare}=state;
const other=grid?["","",...torchFunction(compare,state,"g")]:[];
return[
"# From the activation microscope. Needs NumPy and PyTorch.",
"import numpy as np","import torch","import torch.nn.functional as F","","",
...torchFunction(name,state,"f"),...other,"","",
"def slope(z):",
"    z = torch.as_tensor(z, dtype=torch.float64).clone().requires_grad_()",
"    f(z).sum().backward()",
"    return z.grad","","",
`z = ${float(state.z)}`,
"value = f(torch.tensor(z, dtype=torch.float64)).item()",
"steep, at_zero = slope(z).item(), slope(0.0).item()","",
...draws(state),
"inputs = torch.from_numpy(inputs)",
"outputs = f(inputs)",
"mean, std = outputs.mean().item(), outputs.std(correction=0).item()",
"# Saturated: the slope is below this share of the steepest slope.",
`limit = ${FLAT} * slope(np.linspace(-10, 10, 401)).abs().max()`,
"saturated = (slope(inputs).abs() < limit).double().mean().item()",
"zero = (outputs == 0).double().mean().item()","",
...PRINT,
...(grid?["",`grid = torch.from_numpy(${grid})`,
"gap = (f(grid) - g(grid)).abs().max().item()",
'print(f"largest difference of the two functions: {gap:.6g}")']:[]),
"",
].join("\n");
}
return { microscopeNumPy, microscopeTorch };
})();
const $microscope_layout = (() => {
const{clamp}=$dom;
const POINTS=240;
function layout(width){
const narrow=width < 430;
const side=clamp(0.2*width,62,130);
const left=38;
const right=width - side - 12;
const top={y:22,h:narrow?170:200};
const mid={y:top.y + top.h + 26,h:narrow?80:92};
const low={y:mid.y + mid.h + 26,h:narrow?62:70};
const[start,end]=[right + 13,width - 4];
return{width,narrow,left,right,start,end,top,mid,low,height:low.y + low.h + 38};
}
function samples(half){
return Array.from({length:POINTS + 1},(_,i)=>-half +(2*half*i)/ POINTS);
}
function slopes(df,zs,kinks){
const[xs,ys]=[[],[]];
const next=[...kinks];
for(const z of zs){
while(next.length&&next[0]<=z){
const k=next.shift();
xs.push(k - 1e-9,k,k + 1e-9);
ys.push(df(k - 1e-9),null,df(k + 1e-9));
}
xs.push(z);
ys.push(kinks.includes(z)?null:df(z));
}
return[xs,ys];
}
function flatParts(df,zs,limit){
const parts=[];
let from=null;
for(const z of zs){
const flat=Math.abs(df(z))< limit;
if(flat&&from===null)from=z;
if(!flat&&from !==null)parts.push([from,z]);
if(!flat)from=null;
}
if(from !==null)parts.push([from,zs[zs.length - 1]]);
return parts;
}
function range(lists,least){
let[lo,hi]=least;
for(const v of lists.flat()){
if(v===null)continue;
lo=Math.min(lo,v);
hi=Math.max(hi,v);
}
const pad=0.06*(hi - lo);
return[lo - pad,hi + pad];
}
return { layout, samples, slopes, flatParts, range };
})();
const $microscope_words = (() => {
const{fmt,percent,short}=$dom;
const{FUNCTIONS,OTHERS}=$functions;
function title(name,own){
return(FUNCTIONS[name]??OTHERS[name]??[own])[0];
}
function shortTitle(name,own){
return title(name,own).replace(/ \([^z]*\)$/,"");
}
function report(state,found){
const kink=found.kinks.includes(0);
const about=found.near?"≈ ":"";
return{
value:about + fmt(found.value),
slope:about + fmt(found.slope),
mean:fmt(found.mean),
std:fmt(found.std),
saturated:percent(found.saturated),
zero:percent(found.zero),
atZero:kink?`${fmt(found.atZero)} by convention`:fmt(found.atZero),
gap:found.other?`${fmt(found.gap)}`:null,
};
}
function summary(state,found){
const name=title(state.function,state.own);
const parts=[
`${name} at z = ${short(state.z)}: f is ${fmt(found.value)}, the slope is ${
      fmt(found.slope)}.`,
`Of ${state.n} inputs with mean ${short(state.mu)} and spread ${short(state.sigma)}, ${
      percent(found.saturated)} are saturated and ${percent(found.zero)} give exactly 0.`,
`The outputs have mean ${fmt(found.mean)} and spread ${fmt(found.std)}.`,
];
if(found.other){
parts.push(`The largest gap to ${title(state.compare, state.own)} on the shown axis is ${
      fmt(found.gap)}.`);
}
return parts.join(" ");
}
return { title, shortTitle, report, summary };
})();
const $microscope_figure = (() => {
const{cursor}=$cursor;
const{attr,clamp,fmt,s,short,text,uid}=$dom;
const{flatParts,layout,range,samples,slopes}=$microscope_layout;
const{shortTitle}=$microscope_words;
const{axes,columns,edges,histogram,line,linear,rows,ticks}=$plot;
const BINS=48;
const DOTS={"stroke-dasharray":"2 5"};
function parts(){
const window=s("rect");
const clip=s("clipPath",{id:uid("clip")},window);
const curve=(color,more={})=>s("path",{class:`curve ${color}`,...more});
return{clip,window,back:s("g"),flat:s("path",{class:"flat"}),
inputs:s("path",{class:"on-green",opacity:0.8}),
outputs:s("path",{class:"on-blue",opacity:0.65}),rule:s("path",{class:"cursor"}),
mean:s("path",{class:"mean"}),theirs:curve("purple",DOTS),
theirSlope:curve("purple",DOTS),f:curve("blue"),slope:curve("red"),
tangent:curve("red",{"stroke-dasharray":"6 4","clip-path":`url(#${clip.id})`}),
dots:s("g"),labels:s("g",{"aria-hidden":"true"}),
at:s("circle",{r:5,class:"on-red"}),
z:s("text",{class:"at","text-anchor":"middle","aria-hidden":"true"})};
}
function jumps(found,x,y){
const dot=(kind,k,z)=>s("circle",{class:kind,r:3.8,cx:x(k),cy:y(found.df(z))});
return found.kinks.filter((k)=>Math.abs(k)< found.half).flatMap((k)=>[
dot("open red",k,k - 1e-9),dot("open red",k,k + 1e-9),dot("on-red",k,k)]);
}
function tangent(state,found,x,y){
const fall=(found.slope*(y(1)- y(0)))/(x(1)- x(0));
const reach=Math.min(90,0.3*(x.end - x.start))/ Math.hypot(1,fall);
const[cx,cy]=[x(state.z),y(found.value)];
const[from,to]=[Math.max(x.start,cx - reach),Math.min(x.end,cx + reach)];
return `M${from} ${cy + fall * (from - cx)}L${to} ${cy + fall * (to - cx)}`;
}
function words(state,found,place,y,most){
const{left,right,start,top,mid,low}=place;
const put=(name,px,py,kind,anchor="start")=>
s("text",{x:px,y:py,class:kind,"text-anchor":anchor},name);
const meanAt=clamp(y(found.mean),top.y + 12,top.y + top.h - 4);
const out=[put(`f: ${shortTitle(state.function, state.own)}`,left,top.y - 8,"name ink-blue"),
put("slope f′",left,mid.y - 8,"name ink-red"),
put("inputs z",left,low.y - 8,"name ink-green"),
put("outputs",start,top.y - 8,"name ink-blue"),
put("mean",place.end,meanAt - 4,"at","end"),
put(`up to ${fmt(100 * most, 2)} %`,start,top.y + top.h + 15,"")];
if(found.other){
out.push(put(shortTitle(state.compare,state.own),right,top.y - 8,"name ink-purple","end"));
}
return out;
}
function drawing(store,spec){
const p=parts();
const el=s("svg",{role:"group","aria-label":"Function, slope and histograms"});
let[place,drawn]=[layout(640),{}];
let x,y,ySlope;
const handle=cursor({svg:el,store,name:"z",spec,label:"cursor z in the figure",
inside:(px)=>px>place.left - 8&&px < place.right + 8,value:(px)=>x.back(px)});
el.append(p.clip,p.flat,p.back,p.inputs,p.outputs,p.mean,p.rule,p.theirs,p.theirSlope,
p.f,p.slope,p.tangent,p.dots,p.labels,p.at,p.z,handle);
function frame(half,y,ySlope){
const{left,right,start,top,low}=place;
attr(el,{viewBox:`0 0 ${place.width} ${place.height}`,height:place.height});
attr(p.window,{x:left,y:top.y,width:right - left,height:top.h});
const xTicks=ticks(-half,half,place.narrow?5:10);
const yCount=linear(0,1,low.y + low.h,low.y);
p.back.replaceChildren(
axes(x,y,{xTicks,yTicks:ticks(y.lo,y.hi,5),xNumbers:false}),
axes(x,ySlope,{xTicks,yTicks:ticks(ySlope.lo,ySlope.hi,3),xNumbers:false}),
axes(x,yCount,{xTicks,yTicks:[0],yNumbers:false}),
s("path",{class:"zero",d:`M${start - 0.5} ${top.y}V${top.y + top.h}`}));
}
function paper(state,found,width){
place=layout(width);
const{left,right,start,end,top,mid,low}=place;
const{half,other}=found;
x=linear(-half,half,left,right);
const zs=samples(half);
const ys=zs.map(found.f);
const slope=slopes(found.df,zs,found.kinks);
const theirs=other?zs.map(other.f):[];
const theirSlope=other?slopes(other.df,zs,other.kinks):[[],[]];
y=linear(...range([ys,theirs],[-0.1,1]),top.y + top.h,top.y);
ySlope=linear(...range([slope[1],theirSlope[1]],[0,0.25]),mid.y + mid.h,mid.y);
const axesNow=[width,half,y.lo,y.hi,ySlope.lo,ySlope.hi].join();
if(axesNow !==drawn.axes)frame(half,y,ySlope);
const shares=(values,lo,hi)=>[...histogram(values,lo,hi,BINS)]
.map((count)=>count / state.n);
const inputs=shares(found.inputs,-half,half);
const outputs=shares(found.outputs,y.lo,y.hi);
const most=Math.max(...outputs);
attr(p.inputs,{d:columns(x,linear(0,Math.max(...inputs),low.y + low.h,low.y),
edges(-half,half,BINS),inputs)});
attr(p.outputs,{d:rows(linear(0,most,start,end),y,edges(y.lo,y.hi,BINS),
outputs)});
attr(p.flat,{d:flatParts(found.df,zs,found.limit).map(([from,to])=>
`M${x(from)} ${mid.y}H${x(to)}V${low.y + low.h}H${x(from)}Z`).join("")});
attr(p.f,{d:line(x,y,zs,ys)});
attr(p.slope,{d:line(x,ySlope,...slope)});
attr(p.theirs,{d:line(x,y,zs,theirs)});
attr(p.theirSlope,{d:line(x,ySlope,...theirSlope)});
attr(p.mean,{d:`M${start - 6} ${y(found.mean)}H${end}`});
p.dots.replaceChildren(...jumps(found,x,ySlope));
p.labels.replaceChildren(...words(state,found,place,y,most));
drawn={cloud:found.cloud,width,axes:axesNow};
}
function draw(state,found,width){
if(drawn.cloud !==found.cloud||drawn.width !==width)paper(state,found,width);
const{left,right,top,low}=place;
const[cx,cy]=[x(state.z),y(found.value)];
const bottom=low.y + low.h;
attr(p.tangent,{d:tangent(state,found,x,y)});
attr(p.rule,{d:`M${cx} ${top.y}V${bottom + 20}`});
attr(p.at,{cx,cy:ySlope(found.slope)});
attr(p.z,{x:clamp(cx,left + 24,right - 24),y:bottom + 33});
text(p.z,`z = ${short(state.z)}`);
attr(handle,{transform:`translate(${cx.toFixed(1)} ${cy.toFixed(1)})`,
"aria-valuenow":state.z,"aria-valuetext":
`z ${short(state.z)}, f ${fmt(found.value)}, slope ${fmt(found.slope)}`});
}
return{el,draw};
}
return { drawing };
})();
const $microscope_numbers = (() => {
const{bind}=$functions;
const{default_rng}=$rng;
const{flatLimit}=$saturation;
let cached={key:""};
function normals(seed,n){
const key=`${seed} ${n}`;
if(cached.key !==key)cached={key,values:default_rng(seed).standard_normal(n)};
return cached.values;
}
function halfWidth({mu,sigma,z}){
const need=Math.max(Math.abs(mu)+ 3*sigma,Math.abs(z));
return[5,8,12,20,30].find((w)=>w>=need)??30;
}
function meanAndSpread(values){
let sum=0;
for(const v of values)sum +=v;
const mean=sum / values.length;
let squares=0;
for(const v of values)squares +=(v - mean)**2;
return[mean,Math.sqrt(squares / values.length)];
}
function cloud(state,half){
const{f,df,kinks}=bind(state.function,state);
const draws=normals(state.seed,state.n);
const inputs=new Float64Array(state.n);
const outputs=new Float64Array(state.n);
const limit=flatLimit({grad:df});
let flat=0;
let zero=0;
for(let i=0;i < state.n;i +=1){
const z=state.mu + state.sigma*draws[i];
inputs[i]=z;
outputs[i]=f(z);
if(Math.abs(df(z))< limit)flat +=1;
if(outputs[i]===0)zero +=1;
}
const[mean,std]=meanAndSpread(outputs);
const out={f,df,kinks,half,limit,inputs,outputs,mean,std,
saturated:flat / state.n,zero:zero / state.n,atZero:df(0)};
if(state.compare !=="none"){
out.other=bind(state.compare,state);
out.gap=0;
for(let i=0;i <=400;i +=1){
const z=-half +(i / 200)*half;
out.gap=Math.max(out.gap,Math.abs(f(z)- out.other.f(z)));
}
if(out.gap < 1e-12)out.gap=0;
}
return out;
}
function measure(state,before=null){
const half=halfWidth(state);
const key=JSON.stringify({...state,z:half});
const kept=before?.key===key?before.cloud:cloud(state,half);
return{...kept,key,cloud:kept,value:kept.f(state.z),slope:kept.df(state.z)};
}
return { halfWidth, measure };
})();
const $microscope_presets = (() => {
const REST={function:"tanh",compare:"none",z:1,mu:0,sigma:1,slope:0.01,
alpha:1,beta:1,n:2000,seed:7};
const PRESETS=[
{name:"tanh is not atan",set:{compare:"atan",z:2},
look:"Both are S-shaped with slope 1 at 0. Look at z = 2: tanh has reached 0.96 and "
+ "stops at 1, atan is at 1.11 and goes on to 1.57. They are two functions."},
{name:"2σ(2z) − 1 = tanh",set:{compare:"twice_logistic",z:0.5},
look:"σ is the logistic function. The dotted curve lies exactly on the other one: the largest gap is 0 up to "
+ "rounding. tanh is a stretched and shifted logistic function."},
{name:"σ′ is at most 1/4",set:{function:"logistic",z:0,sigma:2},
look:"Drag the cursor: the slope is never above 0.25, its value at z = 0. A layer of "
+ "logistic units passes back at most a quarter of the gradient times its weights."},
{name:"leaky ReLU’s kink",set:{function:"leaky_relu",slope:0.2,z:-1},
look:"Left of 0 the slope is 0.2, right of it 1: it jumps, so there is no derivative at "
+ "0. Move the slope to 1 and the kink is gone, but so is the nonlinearity."},
{name:"ReLU for z < 0",set:{function:"relu",z:-1.5},
look:"For z < 0 the derivative exists and is 0; only z = 0 has none. About half of the "
+ "outputs are exactly 0. Pull the mean to −4: the unit is silent for all inputs."},
{name:"saturation",set:{function:"tanh",sigma:4,z:3},
look:"Widely spread inputs land where the curve is flat: the outputs pile up at −1 and "
+ "1, and the slope there is almost, but not exactly, 0."},
];
return { REST, PRESETS };
})();
const $microscope = (() => {
const{microscopeNumPy,microscopeTorch}=$code_microscope;
const{h,text}=$dom;
const{button,menu,seed,slider}=$fields;
const{FUNCTIONS,OTHERS}=$functions;
const{scene}=$loop;
const{drawing}=$microscope_figure;
const{halfWidth,measure}=$microscope_numbers;
const{PRESETS,REST}=$microscope_presets;
const{report,summary}=$microscope_words;
const{presets}=$presets;
const{choice,integer,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const traits={
function:choice(Object.keys(FUNCTIONS)),
compare:choice(["none",...Object.keys(FUNCTIONS),...Object.keys(OTHERS)]),
z:number(-10,10,0.05),
mu:number(-5,5,0.05),
sigma:number(0.05,5,0.05),
slope:number(0,1,0.01),
alpha:number(0.1,3,0.05),
beta:number(0.1,10,0.1),
n:integer(10,10000),
seed:integer(0,9999),
};
const NOTE="Saturated (grey bands): the slope is below 5 % of the function’s steepest slope.";
const italic=(symbol)=>h("i",{},symbol);
function uses(name){
return(store)=>[store.get("function"),store.get("compare")].includes(name);
}
const menuNames=(table)=>Object.entries(table).map(([name,[title]])=>[name,title]);
function chooser(store,own){
const named=[...(own?[["own",own.title]]:[]),...menuNames(FUNCTIONS)];
return h("div",{class:"controls top"},
menu(store,"function",named,{label:"function"}),
menu(store,"compare",[["none","nothing"],...named,...menuNames(OTHERS)],
{label:"compare with"}));
}
function controls(store){
const field=(name,options)=>slider(store,name,traits[name],options);
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Function"),
field("z",{label:["cursor ",italic("z")]}),
field("slope",{label:"slope",only:uses("leaky_relu")}),
field("alpha",{label:"alpha",only:uses("elu")}),
field("beta",{label:"beta",only:uses("swish")})),
h("fieldset",{},h("legend",{},"Inputs, normally distributed"),
field("mu",{label:["mean ",italic("μ")]}),
field("sigma",{label:["spread ",italic("σ")]}),
field("n",{label:"how many"}),
seed(store,"seed",traits.seed)));
}
function view({store,box,own}){
const numbers=readings({
value:[italic("f"),"(",italic("z"),") at the cursor"],
slope:[italic("f"),"′(",italic("z"),"), the slope there"],
mean:"mean of the outputs",
std:"spread of the outputs",
saturated:"saturated inputs",
zero:"outputs exactly 0",
atZero:[italic("f"),"′(0)"],
gap:"largest gap between the two",
});
const formula=h("p",{class:"caption"});
const speech=speaker();
const figure=drawing(store,traits.z);
const{ask,live,width}=scene({box,store,el:figure.el,speech});
const examples=presets(store,PRESETS,REST);
const start={...store.values};
const full=()=>({...store.values,half:halfWidth(store.values),code:own?.code()});
const copies=copier([["NumPy",()=>microscopeNumPy(full())],
["PyTorch",()=>microscopeTorch(full())]]);
let found=null;
const draw=()=>{
const wanted={...store.values,own:own?.title};
found=(own?.measure??measure)(wanted,found);
if(!found)return;
const state=found.state??wanted;
figure.draw(state,found,width());
text(formula,FUNCTIONS[state.function]?.[1]??own.note());
numbers.update(report(state,found));
speech.say(summary(state,found));
};
box.append(h("p",{class:"title"},"Activation microscope"),chooser(store,own),
examples.group,examples.look,figure.el,formula,numbers.list,h("p",{class:"caption"},NOTE),controls(store),
bar(button("Reset",()=>store.set(start)),...copies.buttons),copies.area,speech.el);
own?.listen(ask);
return live(draw);
}
const microscope={title:"Activation microscope",traits,view};
return { microscope };
})();
const $own_words = (() => {
const{h}=$dom;
const CSS=".own:empty { display: none; } .own code { white-space: pre-wrap; }"
+ ".box[data-stale] > svg, .box[data-stale] > .readings, "
+ ".box[data-stale] > .verdict, .box[data-stale] > .about { opacity: .5; }"
+ ".own .problem { margin-top: 10px; } .own .problem p + p { margin-top: 4px; }";
function decode(value){
if(ArrayBuffer.isView(value)){
const start=value.byteOffset;
return new Float64Array(value.buffer.slice(start,start + value.byteLength));
}
if(Array.isArray(value))return value.map(decode);
if(value&&typeof value==="object"){
return Object.fromEntries(Object.entries(value).map(([k,v])=>[k,decode(v)]));
}
return["NaN","Infinity","-Infinity"].includes(value)?Number(value):value;
}
function marked(words){
return words.split("`").map((part,i)=>(i % 2?h("code",{},part):part));
}
function explanation({what,line,hint},drawn){
const[number,code]=line;
return h("div",{class:"problem",role:"alert"},
h("p",{},...marked(what)),
...(number?[h("p",{},`Your line ${number}: `,h("code",{},code))]:[]),
...(hint?[h("p",{},...marked(hint))]:[]),
h("p",{},drawn?"The figure still shows what worked last. Move the control "
+ "back, or repair the function and run its cell and the widget’s again."
:"Repair the function; run its cell and the widget’s again."));
}
return { CSS, decode, explanation };
})();
const $own = (() => {
const{h,text}=$dom;
const{CSS,decode,explanation}=$own_words;
const{same}=$store;
const{choice}=$traits;
const SOON=400;
const LONG=4000;
class Kernel{
constructor({store,model,box},names,own,noted){
Object.assign(this,{store,model,box,names,own,noted});
this.el=h("div",{class:"own"});
this.wait=h("span",{class:"said",role:"status"});
this.listeners=new Set();
this.heard=["numbers","problem"].map((name)=>[`change:${name}`,()=>this.hear()]);
for(const[event,listen]of this.heard)model.on(event,listen);
store.subscribe(()=>this.sync());
this.read();
}
uses(){
return this.own.some((name)=>this.store.get(name)==="own");
}
about(name){
return this.model.get("own")[name]??{};
}
fits(answer){
return Boolean(answer?.state)
&&this.names.every((name)=>same(answer.state[name],this.store.get(name)));
}
read(){
const raw=this.model.get("numbers");
this.numbers=raw?.state?decode(raw):null;
this.problem=this.model.get("problem");
}
hear(){
this.read();
this.sync();
for(const listen of this.listeners)listen();
}
listen(listener){
this.listeners.add(listener);
}
sync(){
const used=this.uses();
const wrong=used&&this.fits(this.problem);
const waiting=used&&!wrong&&!this.fits(this.numbers);
if(waiting&&!this.timers){
const say=(words)=>()=>text(this.wait,words);
this.timers=[setTimeout(say(" Waiting for Python …"),SOON),setTimeout(say(
" No answer yet: the kernel is busy, or it is not running. A Python function "
+ "needs one: run the cell again."),LONG)];
}else if(!waiting&&this.timers){
this.timers.forEach(clearTimeout);
this.timers=null;
text(this.wait,"");
}
const notes=this.noted.filter((name)=>this.store.get(name)==="own")
.map((name)=>this.about(name).note).filter(Boolean);
const said=JSON.stringify([wrong&&this.problem,notes]);
if(this.said !==said){
this.said=said;
this.el.replaceChildren(...(wrong?[explanation(this.problem,this.numbers)]
:notes.map((note)=>h("p",{class:"caption"},note))));
}
this.box.toggleAttribute("data-stale",wrong);
this.box.toggleAttribute("data-waiting",waiting);
const empty=used&&!this.numbers;
for(const part of this.box.querySelectorAll(":scope > svg, .readings, .verdict, .about")){
part.toggleAttribute("hidden",empty);
}
}
place(){
this.box.prepend(h("style",{},CSS));
this.box.querySelector(".title").append(this.wait);
this.box.querySelector("svg").before(this.el);
this.sync();
}
stop(){
this.timers?.forEach(clearTimeout);
for(const[event,listen]of this.heard)this.model.off(event,listen);
}
}
function withOwn(kind,own,make,names=Object.keys(kind.traits),noted=[]){
const traits={...kind.traits};
for(const name of own)traits[name]=choice([...traits[name].of,"own"]);
return{...kind,traits,view(parts){
const{model}=parts;
const told=()=>JSON.stringify(Object.values(model.get("own")??{}).map((o)=>o.title));
if(told()==="[]")return kind.view(parts);
let[end,now]=[()=>{},""];
const show=()=>{
if(told()===now)return;
now=told();
end();
parts.box.replaceChildren();
const kernel=new Kernel(parts,names,own,noted);
const cleanup=kind.view({...parts,own:make(kernel)});
kernel.place();
end=()=>{
kernel.stop();
cleanup();
};
};
show();
model.on("change:own",show);
return()=>{
model.off("change:own",show);
end();
};
}};
}
return { Kernel, withOwn };
})();
const $own_init_lab = (() => {
const{BUILDING}=$init_controls;
const{initLab}=$init_lab;
const{Run}=$init_run;
const{withOwn}=$own;
class KernelRun extends Run{
constructor(kernel){
super();
this.kernel=kernel;
kernel.listen(()=>this.read());
}
get remote(){
return this.kernel.uses();
}
start(state,values,count){
if(!this.remote){
super.start(state,values,count);
return;
}
this.task=null;
this.training=false;
this.rates=new Set();
this.read();
}
train(count,lr,quiet){
if(!this.remote){
super.train(count,lr,quiet);
return;
}
this.rates.add(lr);
Object.assign(this,{training:true,quiet,lr,goal:this.count()+ count});
this.ask();
}
ask(){
const{model}=this.kernel;
const id=(model.get("request")?.id??0)+ 1;
model.set("request",{id,steps:this.goal,lr:this.lr});
model.save_changes();
}
read(){
const{kernel}=this;
if(!this.remote||!kernel.numbers)return;
if(kernel.fits(kernel.problem))this.training=false;
if(this.training&&kernel.fits(kernel.numbers)){
if(this.count()>=this.goal||kernel.numbers.diverged !==null)this.training=false;
else this.ask();
}
const{history}=kernel.numbers;
this.found={...kernel.numbers,history:[...history]};
this.fresh=!(this.training&&this.quiet);
}
work(budget){
if(!this.remote)return super.work(budget);
const{fresh}=this;
this.fresh=false;
return fresh;
}
count(){
if(!this.remote)return super.count();
const{numbers}=this.kernel;
return this.kernel.fits(numbers)?numbers.steps:0;
}
}
function engine(kernel){
const title=(name)=>kernel.about(name).title;
return{
titles:{activation:title("activation"),init:title("init")},
code:()=>({...kernel.about("activation").code,init:kernel.about("init").code}),
run:()=>new KernelRun(kernel),
listen:(listener)=>kernel.listen(listener),
};
}
const ownInitLab=withOwn(initLab,["activation","init"],engine,BUILDING,
["activation","init"]);
return { ownInitLab };
})();
const $own_microscope = (() => {
const{bind}=$functions;
const{microscope}=$microscope;
const{measure}=$microscope_numbers;
const{withOwn}=$own;
function table(xs,ys){
return(x)=>{
let[lo,hi]=[0,xs.length - 1];
while(hi - lo>1){
const middle=(lo + hi)>>1;
if(xs[middle]<=x)lo=middle;
else hi=middle;
}
if(x>=xs[hi])return ys[hi];
const t=(x - xs[lo])/(xs[hi]- xs[lo]);
return t>0?ys[lo]+ t*(ys[hi]- ys[lo]):ys[lo];
};
}
function cloud(numbers){
const{state,z,f,df,kinks}=numbers;
const sides=(name)=>(name==="own"?{f:table(z,f),df:table(z,df),kinks}
:bind(name,state));
const out={...numbers,...sides(state.function)};
if(state.compare !=="none")out.other=sides(state.compare);
return out;
}
function engine(kernel){
let kept={of:null};
return{
title:kernel.about("function").title,
note:()=>kernel.about("function").note,
code:()=>kernel.about("function").code,
listen:(listener)=>kernel.listen(listener),
measure(state,before){
if(!kernel.uses())return measure(state,before);
const{numbers}=kernel;
if(!numbers)return null;
if(kept.of !==numbers)kept={of:numbers,cloud:cloud(numbers)};
const found={...kept.cloud,cloud:kept.cloud,key:"own",
state:{...numbers.state,own:numbers.title}};
const z=Math.max(-found.half,Math.min(found.half,state.z));
if(z !==numbers.state.z&&!kernel.fits(kernel.problem)){
Object.assign(found,{near:true,value:found.f(z),slope:found.df(z)});
found.state.z=z;
}
return found;
},
};
}
const ownMicroscope=withOwn(microscope,["function","compare"],engine);
return { ownMicroscope };
})();
const $playground_data = (() => {
const{columns,DATASETS}=$datasets;
const{default_rng}=$rng;
const TRAIN=0.64;
const TEST=1000;
const APART=10000;
function wave(n,noise,rng){
const X=rng.uniform(-3,3,n),error=rng.normal(0,noise,n);
return{X,y:X.map((x,i)=>Math.sin(2*x)+ error[i])};
}
function part(X,y,d,from,to){
const n=to - from;
return{X:columns(X.slice(d*from,d*to),n,d),n,
y:Float64Array.from({length:n},(_,i)=>y[from + i])};
}
const draw=(data,n,noise,rng)=>
(data==="wave"?wave(n,noise,rng):DATASETS[data](n,noise,rng));
function dataset({data,n,noise,points,seed,test}){
const rng=default_rng(seed);
if(data==="points"){
const X=points.flatMap(([a,b])=>[a,b]),y=points.map(([,,c])=>c);
const none=part(X,y,2,0,0);
return{d:2,rng,dev:none,test:none,train:part(X,y,2,0,points.length)};
}
const d=data==="wave"?1:2,cut=Math.floor(TRAIN*n + 1e-9);
const{X,y}=draw(data,n,noise,rng);
const fresh=test?draw(data,TEST,noise,default_rng(APART + seed)):{X,y};
return{d,rng,train:part(X,y,d,0,cut),dev:part(X,y,d,cut,n),
test:part(fresh.X,fresh.y,d,0,test?TEST:0)};
}
function extent({data,noise}){
if(data==="points"||data==="wave")return{x:-3,y:-3,side:6};
const half=(data==="moons"?1.6:1.1)+ 2.2*noise;
const[x,y]=data==="moons"?[0.5,0.25]:[0,0];
return{x:x - half,y:y - half,side:2*half};
}
return { TEST, APART, dataset, extent };
})();
const $playground_run = (() => {
const{Network}=$network;
const{dataset}=$playground_data;
const{Trainer}=$training;
const BLOWN=1e6;
const PART=8;
const squashed=({data,loss})=>data !=="wave"&&loss==="mse";
class PlaygroundRun{
constructor(state){
const{hidden,activation,init,std,optimizer,lr,weight_decay:weightDecay}=state;
const{train,dev,test,d,rng}=dataset(state);
this.state={...state};
Object.assign(this,{train,dev,test,d,rng,regression:state.data==="wave"});
this.net=new Network([d,...hidden,1],{activation:[...activation],
init:[...init.slice(0,hidden.length),init.at(-1)],initParams:{std,value:std},
output:squashed(state)?"logistic":"identity",rng});
this.trainer=new Trainer(this.net,{...train,loss:this.regression?"mse":state.loss,
optimizer,lr,weightDecay});
this.other=this.net.twin();
this.history={train_loss:[],dev_loss:[],train_accuracy:[],dev_accuracy:[],
...(test.n&&{test_loss:[],test_accuracy:[]})};
this.diverged=null;
}
get epoch(){
return this.history.train_loss.length - 1;
}
get arrays(){
return this.net.layers.flatMap(({W,b})=>[W,b]);
}
accuracy(out,{y,n}){
const border=squashed(this.state)?0.5:0;
let right=0;
for(let i=0;i < n;i +=1)right +=(out[i]>=border)===(y[i]>0.5);
return right / n;
}
*forward(net,{X,n}){
net.begin(X,n);
let out=X;
for(let l=0;l < net.layers.length;l +=1){
out=net.forwardLayer(l);
yield;
}
return out;
}
*backward(){
const{trainer:{loss,out,dY},train:{y,n},net}=this;
loss.grad(out,y,dY,n,1);
for(let l=net.layers.length - 1;l>=0;l -=1){
net.backwardLayer(l,dY);
yield;
}
}
*record(){
const{history,trainer,train,dev,test}=this;
trainer.out=yield*this.forward(this.net,train);
const value=trainer.loss.value(trainer.out,train.y,train.n,1);
if(!(value <=BLOWN))return false;
const found={train_loss:value,train_accuracy:this.accuracy(trainer.out,train)};
for(const[name,part]of Object.entries({dev,test})){
if(!part.n)continue;
const out=yield*this.forward(this.other,part);
found[`${name}_loss`]=trainer.loss.value(out,part.y,part.n,1);
found[`${name}_accuracy`]=this.accuracy(out,part);
}
for(const[name,v]of Object.entries(found)){
if(!this.regression||name.endsWith("loss"))history[name].push(v);
}
return true;
}
*next(){
const{trainer,train:{n},state:{batch}}=this;
const before=this.arrays.map((array)=>array.slice());
if(batch>=n){
yield*this.backward();
trainer.optimizer.step();
}else{
const order=this.rng.permutation(n);
for(let start=0,i=1;start < n;start +=batch,i +=1){
trainer.batch(start,Math.min(batch,n - start),order);
if(i % PART===0)yield;
}
}
if(yield*this.record())return;
this.diverged=this.epoch + 1;
this.arrays.forEach((array,i)=>array.set(before[i]));
trainer.out=yield*this.forward(this.net,this.train);
}
*norms(){
this.trainer.out=yield*this.forward(this.net,this.train);
yield*this.backward();
return this.net.layers.map(({dW})=>Math.hypot(...dW));
}
bytes(){
return new DataView(Float64Array.from(this.arrays.flatMap((array)=>[...array])).buffer);
}
}
return { squashed, PlaygroundRun };
})();
const $code_playground = (() => {
const{float,torchFunction}=$code_functions;
const{DRAWN}=$code_initializers;
const{APART,TEST}=$playground_data;
const{squashed}=$playground_run;
function listed(points){
const rows=points.map((p)=>`[${p.join(", ")}],`);
return rows.flatMap((_,i)=>(i % 3?[]:[`    ${rows.slice(i, i + 3).join(" ")}`]));
}
const drawn=({data})=>data==="points";
const made=({data})=>data !=="points"&&data !=="wave";
const tested=(s)=>s.test&&!drawn(s);
const imports=(s)=>(made(s)?[`from ffnbook.data import make_${s.data}`]:[]);
function samples(s,end,n){
const[X,y,rng]=[`X${end}`,`y${end}`,end?"test_rng":"rng"],noise=float(s.noise);
return made(s)?[`${X}, ${y} = make_${s.data}(${n}, ${noise}, ${rng})`,
`${y} = ${y}[:, None].astype(float)`]
:[`${X} = ${rng}.uniform(-3, 3, (${n}, 1))`,
`${y} = np.sin(2 * ${X}) + ${rng}.normal(0, ${noise}, (${n}, 1))`];
}
function data(s){
const start=[`rng = np.random.default_rng(${s.seed})`];
if(drawn(s)){
return[...start,"points = np.array([",...listed(s.points),"], dtype=float)",
"X, y = points[:, :2], points[:, 2:]","n = len(X)"];
}
return[...start,...samples(s,"",s.n),
`n = ${Math.floor(0.64 * s.n + 1e-9)}  # training points; the rest are dev points`,
"X, X_dev = X[:n], X[n:]","y, y_dev = y[:n], y[n:]",
...(tested(s)?[`test_rng = np.random.default_rng(${APART + s.seed})  # the test set's own`,
...samples(s,"_test",TEST)]:[])];
}
const layers=(s)=>[...s.hidden,1].map((nOut,l)=>[
l?s.hidden[l - 1]:s.data==="wave"?1:2,nOut,s.init[l < s.hidden.length?l:4],
l < s.hidden.length?s.activation[l]:squashed(s)?"logistic":""]);
function loop(s,epochs,one){
const full=s.batch>=(drawn(s)?s.points.length:Math.floor(0.64*s.n + 1e-9));
return[`for epoch in range(${epochs}):`,...(full
?one.map((row)=>`    ${row.replaceAll("[rows]", "")}`)
:["    order = rng.permutation(n)",`    for start in range(0, n, ${s.batch}):`,
`        rows = order[start : start + ${s.batch}]`,...one.map((row)=>`        ${row}`)]),
""];
}
function report(s,epochs,value,border){
const wave=s.data==="wave";
const parts=drawn(s)?"":' ("dev", X_dev, y_dev)';
return[`print("after ${epochs} epochs")`,...(tested(s)
?['parts = [("training", X, y),',`        ${parts},`,'         ("test", X_test, y_test)]',
"for name, A, b in parts:"]
:[`for name, A, b in (("training", X, y),${parts}):`]),
"    out = net(A)",`    value = ${value}`,
...(wave?[]:[`    right = ((out >= ${border}) == (b > 0.5)).sum() / len(b)`]),
`    print(f"{name} loss {value:.10g}${wave ? "" : ", accuracy {right:.6g}"}")`,""];
}
function playgroundNumPy(s,epochs){
const loss=s.data==="wave"||squashed(s)?"MSE":"BCEWithLogits";
const optimizer={gd:"GradientDescent",momentum:"Momentum",adam:"Adam"}[s.optimizer];
const more={normal:`, std=${float(s.std)}`,constant:`, value=${float(s.std)}`};
return[
"# From the playground. Needs NumPy, and ffnbook: the book's own operators.",
"import numpy as np","",...imports(s),"from ffnbook.layers import ActivationLayer, Linear",
`from ffnbook.losses import ${loss}`,"from ffnbook.models import Sequential",
`from ffnbook.optimizers import ${optimizer}`,"",...data(s),"","net = Sequential([",
...layers(s).flatMap(([nIn,nOut,init,f])=>[
`    Linear(${nIn}, ${nOut}, rng, "${init}"${more[init] ?? ""}),`,
...(f?[`    ActivationLayer("${f}"),`]:[])]),"])",
`loss = ${loss}()`,
`optimizer = ${optimizer}(net, lr=${float(s.lr)}, weight_decay=${float(s.weight_decay)})`,
...loop(s,epochs,["loss.forward(net.forward(X[rows]), y[rows])",
"net.backward(loss.backward())","optimizer.step()"]),
...report(s,epochs,"loss.forward(out, b)",squashed(s)?"0.5":"0"),
].join("\n");
}
function playgroundTorch(s,epochs){
const used=[...new Set(layers(s).map(([,,,f])=>f).filter(Boolean))];
const loss=s.data==="wave"||squashed(s)?"mse_loss":"binary_cross_entropy_with_logits";
return[
`# From the playground. Needs NumPy and PyTorch${made(s) ? ", and ffnbook for the points" : ""}.`,
"import numpy as np","import torch","import torch.nn.functional as F","",...imports(s),
...(made(s)?[""]:[]),...data(s),"Ws = [",...layers(s).map(([nIn,nOut,init])=>
`    ${DRAWN[init](float(s.std)).replace(/\bm\b/g, nIn).replace(/\bn\b/g, nOut)},`),"]",
"","",...used.flatMap((name)=>[...torchFunction(name,{},name),"",""]),
`fs = [${layers(s).map(([, , , f]) => f || "None").join(", ")}]`,"layers = []","for W in Ws:",
"    layer = torch.nn.Linear(*W.shape, dtype=torch.float64)",
"    with torch.no_grad():  # PyTorch keeps W as (n_out, n_in)",
"        layer.weight.copy_(torch.from_numpy(W.T))","        layer.bias.zero_()",
"    layers.append(layer)","X, y = torch.from_numpy(X), torch.from_numpy(y)",
...(drawn(s)?[]:["X_dev, y_dev = torch.from_numpy(X_dev), torch.from_numpy(y_dev)"]),
...(tested(s)?["X_test, y_test = torch.from_numpy(X_test), torch.from_numpy(y_test)"]:[]),
`optimizer = torch.optim.${s.optimizer === "adam" ? "Adam" : "SGD"}([`,
`    {"params": [layer.weight for layer in layers], "weight_decay": ${float(s.weight_decay)}},`,
'    {"params": [layer.bias for layer in layers]},',
`], lr=${float(s.lr)}${s.optimizer === "momentum" ? ", momentum=0.9" : ""})`,"","",
"def net(A):","    for layer, f in zip(layers, fs):","        A = f(layer(A)) if f else layer(A)",
"    return A","","",
...loop(s,epochs,["optimizer.zero_grad()",`F.${loss}(net(X[rows]), y[rows]).backward()`,
"optimizer.step()"]),
...report(s,epochs,`F.${loss}(out, b)`,squashed(s)?"0.5":"0"),
].join("\n");
}
return { playgroundNumPy, playgroundTorch };
})();
const $playground_controls = (() => {
const{clamp,h,text,uid}=$dom;
const{menu,seed,slider}=$fields;
const{FUNCTIONS}=$functions;
const{choice,choices,flag,integer,integers,number,points}=$traits;
const DATA=[["moons","two moons"],["circles","circles"],["xor","XOR"],
["spirals","spirals"],["wave","a wave (regression)"],["points","your own points"]];
const INITS=[["xavier_normal","Xavier, normal"],["xavier_uniform","Xavier, uniform"],
["he_normal","He, normal"],["he_uniform","He, uniform"],["normal","normal N(0, σ²)"],
["constant","constant: all σ"],["zeros","zero"]];
const LOSSES=[["bce_with_logits","cross entropy"],["mse","squared error"]];
const OPTIMIZERS=[["gd","gradient descent"],["momentum","momentum 0.9"],["adam","Adam"]];
const names=(list)=>list.map(([name])=>name);
const DEPTH=4;
const traits={
data:choice(names(DATA)),
n:integer(20,1000),
noise:number(0,0.8,0.01),
points:points(-3,3,200),
seed:integer(0,9999),
hidden:integers(1,16,0,DEPTH),
activation:choices(Object.keys(FUNCTIONS),DEPTH),
init:choices(names(INITS),DEPTH + 1),
std:number(0.001,3,0.001,{log:true}),
loss:choice(names(LOSSES)),
optimizer:choice(names(OPTIMIZERS)),
lr:number(0.0001,30,0.0001,{log:true}),
batch:integer(1,1024,{log:true,logStep:Math.log10(2)}),
weight_decay:number(0,0.2,0.001),
test:flag(),
epoch:integer(0,20000),
};
const SETTINGS=Object.keys(traits).filter((name)=>name !=="epoch");
function pick(store,name,i,options,label){
const select=h("select",{"aria-label":label,onchange:()=>{
const list=[...store.get(name)];
list[i]=options[select.selectedIndex][0];
store.set({[name]:list});
}},...options.map(([value,title])=>h("option",{value},title)));
return{select,sync:()=>{
select.selectedIndex=options.findIndex(([value])=>value===store.get(name)[i]);
}};
}
function layers(store){
const functions=Object.entries(FUNCTIONS).map(([name,[title]])=>[name,title]);
const rows=Array.from({length:DEPTH + 1},(_,i)=>{
const title=i < DEPTH?`layer ${i + 1}`:"output";
const init=pick(store,"init",i,INITS,`first weights of ${title}`);
if(i===DEPTH){
const el=h("div",{class:"layer-row"},h("span",{},title),h("span",{},"1"),
h("span",{class:"said"},"none"),init.select);
return{el,sync:init.sync};
}
const f=pick(store,"activation",i,functions,`activation of ${title}`);
const box=h("input",{type:"number",min:1,max:16,step:1,
"aria-label":`units of ${title}`,onchange:()=>{
const asked=Math.round(Number(box.value));
const list=[...store.get("hidden")];
if(box.value.trim()&&Number.isFinite(asked))list[i]=clamp(asked,1,16);
store.set({hidden:list});
box.value=list[i];
}});
const el=h("div",{class:"layer-row"},h("span",{},title),box,f.select,init.select);
return{el,sync(){
el.hidden=i>=store.get("hidden").length;
box.value=store.get("hidden")[i]??"";
f.sync();
init.sync();
}};
});
const sync=()=>rows.forEach((row)=>row.sync());
store.subscribe(sync);
sync();
return rows.map(({el})=>el);
}
function depth(store){
const id=uid("depth"),wrong=h("span",{class:"wrong",role:"alert"});
const range=h("input",{type:"range",id,min:0,max:DEPTH,step:1});
const shown=h("output",{for:id});
range.addEventListener("input",()=>{
const list=[...store.get("hidden")],want=Number(range.value);
while(list.length < want)list.push(list.at(-1)??8);
store.set({hidden:list.slice(0,want)});
});
const sync=()=>{
range.value=store.get("hidden").length;
text(shown,String(range.value));
};
store.subscribe(sync);
sync();
return h("div",{class:"field"},h("label",{for:id},"hidden layers"),range,shown,wrong);
}
function controls(store,drawing){
const field=(name,options)=>slider(store,name,traits[name],options);
const made=(s)=>s.get("data")!=="points";
const scaled=(s)=>[...s.get("init").slice(0,s.get("hidden").length),s.get("init")[DEPTH]]
.some((name)=>name==="normal"||name==="constant");
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Data"),
menu(store,"data",DATA,{label:"data"}),
field("noise",{label:"noise",only:made}),
field("n",{label:"points",only:made}),
drawing,seed(store,"seed",traits.seed)),
h("fieldset",{},h("legend",{},"Training"),
field("lr",{label:"learning rate"}),
field("batch",{label:"batch size",
note:"As large as the training set, or larger: the full batch."}),
menu(store,"optimizer",OPTIMIZERS,{label:"optimizer"}),
menu(store,"loss",LOSSES,{label:"loss",only:(s)=>s.get("data")!=="wave"}),
field("weight_decay",{label:"weight decay"})),
h("fieldset",{class:"wide"},h("legend",{},"Network"),depth(store),
h("div",{class:"layer-row head","aria-hidden":"true"},h("span",{},""),
h("span",{},"units"),h("span",{},"activation"),h("span",{},"first weights")),
...layers(store),
field("std",{label:["spread or value ",h("i",{},"σ")],only:scaled})));
}
return { DEPTH, traits, SETTINGS, controls };
})();
const $playground_look = (() => {
const SIDE=49;
const STRIDE=2;
const UNIT=(SIDE + 1)/ STRIDE;
const LINE=193;
const ROWS=4;
function*looking({d,net,other},{x,y,side}){
const at=(i,count)=>(i /(count - 1))*side;
const hidden=net.layers.slice(0,-1);
if(d===1){
const X=Float64Array.from({length:LINE},(_,i)=>x + at(i,LINE));
const out=other.forward(X,LINE).slice(0,LINE);
return{out,units:hidden.map(({nOut},l)=>Array.from({length:nOut},(_,j)=>
other.store[l].A.slice(j*LINE,(j + 1)*LINE)))};
}
const out=new Float64Array(SIDE*SIDE);
const units=hidden.map(({nOut})=>
Array.from({length:nOut},()=>new Float64Array(UNIT*UNIT)));
const X=new Float64Array(2*ROWS*SIDE);
for(let top=0;top < SIDE;top +=ROWS){
const n=Math.min(ROWS,SIDE - top)*SIDE;
for(let i=0;i < n;i +=1){
X[i]=x + at(i % SIDE,SIDE);
X[n + i]=y + side - at(top + Math.floor(i / SIDE),SIDE);
}
out.set(other.forward(X,n).subarray(0,n),top*SIDE);
units.forEach((layer,l)=>{
const{A}=other.store[l];
layer.forEach((unit,j)=>{
for(let i=0;i < n;i +=1){
const[row,column]=[top + Math.floor(i / SIDE),i % SIDE];
if(row % STRIDE||column % STRIDE)continue;
unit[(row / STRIDE)*UNIT + column / STRIDE]=A[j*n + i];
}
});
});
yield;
}
return{out,units};
}
function contour(values,level,side=SIDE){
const out=[];
const cut=(a,b)=>(level - a)/(b - a);
for(let r=0;r + 1 < side;r +=1){
for(let c=0;c + 1 < side;c +=1){
const i=r*side + c;
const[a,b,d,e]=[values[i],values[i + 1],values[i + side],values[i + side + 1]];
const yes=[a,b,d,e].map((v)=>v>level);
if(yes.every((v)=>v===yes[0]))continue;
if(yes[0]!==yes[1])out.push(c + cut(a,b),r);
if(yes[0]!==yes[2])out.push(c,r + cut(a,d));
if(yes[1]!==yes[3])out.push(c + 1,r + cut(b,e));
if(yes[2]!==yes[3])out.push(c + cut(d,e),r + 1);
}
}
return out;
}
return { SIDE, UNIT, LINE, looking, contour };
})();
const $playground_paint = (() => {
const{h}=$dom;
const{LINE,SIDE,UNIT}=$playground_look;
const NAMES=["blue","red","green","fg","soft","paper"];
function palette(el){
const probe=h("span",{class:"hidden","aria-hidden":"true"});
const pen=document.createElement("canvas").getContext("2d",{willReadFrequently:true});
el.append(probe);
const colours={seen:""};
colours.read=()=>{
const{color,backgroundColor}=getComputedStyle(el);
if(`${color} ${backgroundColor}`===colours.seen)return false;
colours.seen=`${color} ${backgroundColor}`;
for(const name of NAMES){
probe.style.color=`var(--${name})`;
pen.fillStyle=getComputedStyle(probe).color;
pen.fillRect(0,0,1,1);
colours[name]=[...pen.getImageData(0,0,1,1).data.slice(0,3)];
}
return true;
};
return colours;
}
const css=(rgb)=>`rgb(${rgb})`;
function fit(canvas,width,height){
const dots=Math.min(2,globalThis.devicePixelRatio||1);
const[w,t]=[Math.round(width*dots),Math.round(height*dots)];
if(canvas.width !==w||canvas.height !==t){
Object.assign(canvas,{width:w,height:t});
canvas.style.width=`${width}px`;
}
const pen=canvas.getContext("2d");
pen.setTransform(dots,0,0,dots,0,0);
pen.clearRect(0,0,width,height);
return pen;
}
const sheets=new Map();
function heat(side,tone,{blue,red}){
if(!sheets.has(side)){
const canvas=Object.assign(document.createElement("canvas"),{width:side,height:side});
const pen=canvas.getContext("2d");
sheets.set(side,{canvas,pen,image:pen.createImageData(side,side)});
}
const{canvas,pen,image}=sheets.get(side),{data}=image;
for(let i=0;i < side*side;i +=1){
const t=tone(i),rgb=t < 0?blue:red;
for(let k=0;k < 3;k +=1)data[4*i + k]=rgb[k];
data[4*i + 3]=120*Math.min(1,Math.abs(t));
}
pen.putImageData(image,0,0);
return canvas;
}
function spreadOut(pen,image,side,x,y,size){
const cell=size /(side - 1);
pen.save();
pen.beginPath();
pen.rect(x,y,size,size);
pen.clip();
pen.drawImage(image,x - cell / 2,y - cell / 2,cell*side,cell*side);
pen.restore();
}
function dots(pen,{X,y,n},px,py,radius,colours,hollow=false){
for(const c of[0,1]){
pen.beginPath();
for(let i=0;i < n;i +=1){
if((y[i]>0.5?1:0)!==c)continue;
const[a,b,r]=[px(X[i]),py(X[n + i]),radius*(c?1.25:1)];
if(c){
pen.moveTo(a - r,b);
for(const[u,v]of[[0,-r],[r,0],[0,r],[-r,0]])pen.lineTo(a + u,b + v);
}else{
pen.moveTo(a + r,b);
pen.arc(a,b,r,0,7);
}
}
const inks=[css(c?colours.red:colours.blue),css(colours.paper)];
[pen.fillStyle,pen.strokeStyle]=hollow?inks.reverse():inks;
pen.lineWidth=hollow?1.2:0.7;
pen.fill();
pen.stroke();
}
}
function tiles(canvas,layer,d,width,colours){
const size=Math.min(46,Math.floor((width - 4*(layer.length - 1))/ layer.length));
const pen=fit(canvas,width,size);
layer.forEach((unit,j)=>{
const left=j*(size + 4);
const[lo,hi]=[Math.min(...unit),Math.max(...unit)];
const still=hi - lo <=1e-9*Math.max(1,Math.abs(hi));
pen.strokeStyle=css(colours.soft);
pen.lineWidth=1;
if(!still&&d===2){
const tone=(i)=>(2*(unit[i]- lo))/(hi - lo)- 1;
spreadOut(pen,heat(UNIT,tone,colours),UNIT,left,0,size);
}else if(!still){
pen.beginPath();
unit.forEach((v,i)=>pen.lineTo(left +(i /(LINE - 1))*size,
size - 3 -((v - lo)/(hi - lo))*(size - 6)));
pen.strokeStyle=css(colours.red);
pen.stroke();
}
pen.strokeStyle=css(colours.soft);
pen.globalAlpha=still?0.35:0.7;
pen.strokeRect(left + 0.5,0.5,size - 1,size - 1);
pen.globalAlpha=1;
});
}
const plane=(pen,tone,size,colours)=>
spreadOut(pen,heat(SIDE,tone,colours),SIDE,0,0,size);
return { palette, css, fit, heat, spreadOut, dots, tiles, plane };
})();
const $playground_plane = (() => {
const{attr,h,s,short,text}=$dom;
const{linear}=$plot;
const{extent}=$playground_data;
const{contour,LINE,SIDE}=$playground_look;
const{css,dots,fit,plane}=$playground_paint;
const{squashed}=$playground_run;
const DASHES=[[7,4],[2,4]];
function outline(run,{out}){
return run.d===1?out:contour(out,squashed(run.state)?0.5:0);
}
function planeView(colours){
const canvas=h("canvas",{"aria-hidden":"true"});
const ends=["start","end","start"].map((anchor)=>
s("text",{class:"halo","text-anchor":anchor,"aria-hidden":"true"}));
const over=s("svg",{role:"img","aria-label":"The plane"},...ends);
const el=h("div",{class:"plane"},canvas,over);
let[x,y,size]=[null,null,0];
function path(pen,colour,width,dash,trace){
pen.beginPath();
trace();
Object.assign(pen,{strokeStyle:css(colour),lineWidth:width});
pen.setLineDash(dash);
pen.stroke();
pen.setLineDash([]);
}
function curve(pen,values,colour,dash){
path(pen,colour,dash.length?1.6:2.2,dash,()=>
values.forEach((v,i)=>pen.lineTo((i /(LINE - 1))*size,y(v))));
}
function border(pen,found,colour,gap){
const cell=size /(SIDE - 1);
path(pen,colour,gap?1.8:2.2,[],()=>{
for(let i=0;i < found.length;i +=4){
const[a,b,c,e]=found.slice(i,i + 4);
const way=Math.abs(c - a)>Math.abs(e - b)?a + c:b + e;
if(gap&&Math.floor(way / 2 / gap)% 2)continue;
pen.moveTo(a*cell,b*cell);
pen.lineTo(c*cell,e*cell);
}
});
}
function straight(pen,d,[u,v,w]){
const far=20 / Math.hypot(u,v),near=-w /(u*u + v*v);
path(pen,colours.soft,1.4,[5,4],()=>[-far,far].forEach((t)=>(d===1
?pen.lineTo(x(9*Math.sign(t)),y(9*u*Math.sign(t)+ v))
:pen.lineTo(x(near*u - t*v),y(near*v + t*u)))));
}
function draw({run,look,place,line,kept,words},width){
size=width;
x=linear(place.x,place.x + place.side,0,size);
y=linear(place.y,place.y + place.side,size,0);
attr(over,{viewBox:`0 0 ${size} ${size}`,width:size,height:size,"aria-label":words});
[[4,size - 5,x.lo],[size - 4,size - 5,x.hi],[4,15,y.hi]].forEach(([px,py,v],i)=>{
attr(ends[i],{x:px,y:py});
text(ends[i],short(Number(v.toPrecision(3))));
});
const pen=fit(canvas,size,size);
const{train,dev,d}=run,logit=!squashed(run.state);
const small=train.n>400?2.1:train.n <=60&&d===2?4.5:3;
const points=(part)=>(d===2?part
:{X:Float64Array.of(...part.X,...part.y),y:new Uint8Array(part.n),n:part.n});
if(d===2){
const p=(v)=>(logit?1 /(1 + Math.exp(-v)):v);
plane(pen,(i)=>2*p(look.out[i])- 1,size,colours);
}else{
curve(pen,Float64Array.from({length:LINE},(_,i)=>
Math.sin(2*x.back((i /(LINE - 1))*size))),colours.green,[1,4]);
}
dots(pen,points(dev),x,y,0.8*small,colours,true);
dots(pen,points(train),x,y,small,colours);
if(line)straight(pen,d,line);
kept.forEach((other,i)=>{
if(other.d !==d||extent(other.state).side !==place.side)return;
if(d===1)curve(pen,other.outline,colours.fg,DASHES[i]);
else border(pen,other.outline,colours.fg,2 - i);
});
if(d===1)curve(pen,look.out,colours.fg,[]);
else border(pen,outline(run,look),colours.fg,0);
}
function blank(width){
size=width;
[x,y]=[linear(-3,3,0,size),linear(-3,3,size,0)];
attr(over,{viewBox:`0 0 ${size} ${size}`,width:size,height:size});
fit(canvas,size,size);
}
return{el,over,draw,blank,scales:()=>({x,y})};
}
return { DASHES, outline, planeView };
})();
const $playground_bar = (() => {
const{h,text}=$dom;
const{button}=$fields;
const{calm}=$loop;
const{traits}=$playground_controls;
const{outline}=$playground_plane;
const{bar}=$ui;
const{max}=traits.epoch;
function runBar(store,work,compare,act){
const goal=()=>{
const[at,asked]=[work.epoch,store.get("goal")];
return at < asked?asked:Math.min(max,at + asked);
};
const go=button("Run",()=>{
if(work.running)work.running=false;
else{
store.set({goal:goal()});
act.train(store.get("goal"),calm());
}
},{class:"main"});
const one=button("One epoch",()=>act.train(work.epoch + 1,true));
const back=button("Rewind",act.rewind,{title:"The same first weights again"});
const keep=button("Keep for comparing",()=>{
compare.keep(work.seen.run,outline(work.seen.run,work.seen.look));
act.redraw();
});
const forget=button("Forget kept runs",()=>{
compare.forget();
act.redraw();
});
const asked=h("input",{type:"number",min:1,max,"aria-label":"run to epoch",
onchange:()=>{
const n=Math.round(Number(asked.value));
store.set({goal:n>=1&&n <=max?n:store.get("goal")});
asked.value=store.get("goal");
}});
store.subscribe((changed)=>{
if(changed.has("goal"))asked.value=store.get("goal");
});
asked.value=store.get("goal");
function sync(){
const{run,running}=work;
const over=!run||run.diverged !==null||run.epoch>=max;
text(go,running?"Pause":"Run");
go.disabled=over&&!running;
one.disabled=over||running;
back.disabled=!work.epoch;
keep.disabled=!work.seen;
forget.hidden=!compare.kept.length;
}
return{el:bar(go,h("label",{class:"go"},"to epoch",asked),one,back,keep,forget),
sync};
}
return { runBar };
})();
const $playground_link = (() => {
const{same}=$store;
const{problems}=$traits;
const MARK="#playground?";
const write={
numbers:(v)=>v.join(","),
choices:(v)=>v.filter((name,i)=>i===0
||v.slice(i - 1).some((other)=>other !==v[i - 1])).join(","),
points:(v)=>v.map((p)=>p.join(",")).join(";"),
};
const amount=(part)=>(part.trim()===""?NaN:Number(part));
const list=(part,cut)=>(part===""?[]:part.split(cut));
const read={
number:amount,
integer:amount,
choice:(part)=>part,
flag:(part)=>({true:true,false:false})[part]??part,
numbers:(part)=>list(part,",").map(amount),
choices:(part,{count})=>{
const names=list(part,",");
while(names.length&&names.length < count)names.push(names.at(-1));
return names;
},
points:(part)=>list(part,";").map((row)=>row.split(",").map(amount)),
};
function toFragment(traits,state,start){
const parts=Object.entries(traits).filter(([name])=>!same(state[name],start[name]))
.map(([name,{type}])=>`${name}=${encodeURIComponent(
      (write[type] ?? String)(state[name])).replace(/%2C/g, ",").replace(/%3B/g, ";")}`);
return MARK + parts.join("&");
}
function fromFragment(traits,fragment,start){
if(!fragment.startsWith(MARK))return null;
const state={...start},errors=[];
for(const pair of list(fragment.slice(MARK.length),"&")){
const[name,...rest]=pair.split("=");
if(!Object.hasOwn(traits,name)){
errors.push(`it has no setting “${name.slice(0, 30)}”.`);
continue;
}
try{
state[name]=read[traits[name].type](decodeURIComponent(rest.join("=")),traits[name]);
}catch{
errors.push(`${name} cannot be read.`);
}
}
errors.push(...problems(traits,(name)=>state[name]));
return{state:errors.length?null:state,errors};
}
function linking(store,traits,box,complain){
const host=box.getRootNode().host;
const own=host?.localName==="ffn-widget"
&&host===document.querySelector(`ffn-widget[kind=${host.getAttribute("kind")}]`);
const start=Object.fromEntries(Object.keys(traits).map((name)=>[name,store.get(name)]));
const hear=()=>{
const found=own&&fromFragment(traits,location.hash,start);
if(!found)return;
complain(found.errors);
if(found.state)store.set(found.state);
};
if(own)window.addEventListener("hashchange",hear);
return{
own,
hear,
fragment:()=>toFragment(traits,store.values,start),
show(){
const now=toFragment(traits,store.values,start);
const bare=now===MARK&&!location.hash.startsWith(MARK);
if(!own||bare||location.hash===now)return;
try{
history.replaceState(history.state,"",now===MARK?"#":now);
}catch{
}
},
stop:()=>window.removeEventListener("hashchange",hear),
};
}
return { toFragment, fromFragment, linking };
})();
const $playground_presets = (() => {
const{DEPTH}=$playground_controls;
const all=(activation,init)=>({activation:Array(DEPTH).fill(activation),
init:Array(DEPTH + 1).fill(init)});
const REST={data:"moons",n:1000,noise:0.2,points:[],seed:7,hidden:[8],
...all("tanh","xavier_normal"),std:1,loss:"bce_with_logits",optimizer:"gd",lr:0.5,
batch:1024,weight_decay:0,test:false,epoch:0,goal:1000};
const PUBLISHED={hidden:[5],...all("logistic","normal"),lr:0.2};
const PRESETS=[
{name:"two moons",set:{},
look:"For some hundred epochs the network is no better than the dashed line. Then its "
+ "boundary bends, and the accuracy climbs to about the best that is possible, by the dev "
+ "points. Open the test set then: does it agree?"},
{name:"mission: better than a line?",set:{...PUBLISHED,noise:0.5},
look:"The published experiment: noise 0.5, a 2-5-1 network. Guess first: by how many "
+ "points will it beat the straight line? Then run, and try other seeds."},
{name:"mission: leave the plateau",set:{...PUBLISHED,noise:0.15,goal:1000},
look:"After 1000 epochs the boundary is still a straight line, though the network could do "
+ "better. Find out what frees it: more epochs, a larger learning rate, momentum, Adam?"},
{name:"mission: three learning rates",set:{lr:0.02,goal:300},
look:"Run to 300 and press “Keep for comparing”. Do the same with learning rate 0.5; then "
+ "run with 20. All three start from the same weights. Which curve is which?"},
{name:"spirals",set:{data:"spirals",noise:0.05,hidden:[8,8],optimizer:"momentum",
lr:0.1,batch:32,n:600,goal:200},
look:"Look at the small pictures: the first layer knows only straight edges, the second one "
+ "puts them together into bent shapes. Then take a layer away."},
{name:"a wave",set:{data:"wave",noise:0.15,n:200,lr:0.1,goal:2000},
look:"Regression: the output is a number, and the loss the squared error. The dotted curve "
+ "is the truth; the loss cannot fall below the noise, 0.15² = 0.0225."},
{name:"one point at a time",set:{batch:1,lr:0.2,n:200,goal:100},
look:"128 steps an epoch, each on a single point: fast at first, then restless. Compare "
+ "with batch 32 and with the full batch."},
{name:"bad: all units equal",set:{data:"circles",noise:0.1,hidden:[5],
...all("tanh","constant"),std:0.5,lr:1},
look:"Equal weights get equal gradients: the five pictures stay the same, and five units do "
+ "the work of one. With zero instead of constant nothing moves at all."},
{name:"bad: it overfits",set:{n:60,noise:0.4,hidden:[16,16],...all("relu","he_normal"),
optimizer:"adam",lr:0.03,goal:300},
look:"38 training points and a large network: training accuracy reaches 100 %, while the dev "
+ "loss rises. Which helps more, weight decay or more points?"},
{name:"bad: it diverges",set:{data:"wave",n:200,...all("relu","he_normal"),
hidden:[16,16],optimizer:"momentum",lr:0.2,goal:200},
look:"Each step jumps over the valley and lands higher than it started. Read the message, "
+ "and look for the largest learning rate that still settles."},
{name:"your own points",set:{data:"points",hidden:[4],lr:0.3,goal:500,
points:[[-1,1,0],[1,-1,0],[-0.8,1.3,0],[1.2,-0.7,0],[1,1,1],[-1,-1,1],
[0.7,1.2,1],[-1.3,-0.9,1],[0,0,0]]},
look:"Click points into the picture, or paste them as text. How few points of one class in "
+ "the middle of the other does a network with four units fence in?"},
];
return { REST, PRESETS };
})();
const $playground_words = (() => {
const{fmt,percent,short}=$dom;
const last=(list)=>list.at(-1);
const error=(p,n)=>Math.sqrt(Math.max(p*(1 - p),0.25 / n)/ n);
function twins({net}){
const{W,b,nIn,nOut}=net.layers[0];
if(net.layers.length < 2||nOut < 2)return false;
for(let j=1;j < nOut;j +=1){
if(b[j]!==b[0])return false;
for(let i=0;i < nIn;i +=1)if(W[i*nOut + j]!==W[i*nOut])return false;
}
return true;
}
function regression(run,{line_loss:line,limit_loss:limit}){
const loss=last(run.history.dev_loss);
if(loss>0.9*line)return "So far no better than the straight line.";
if(loss < 1.3*limit + 0.002)return "As good as it gets: what is left is the noise.";
return `The curve leaves ${fmt(loss / line, 2)} of the line’s error.`;
}
function verdict(run,references){
if(run.diverged !==null)return "Diverged.";
const{history,epoch}=run;
const same=twins(run)?"All units of the first layer are equal: they work as one. ":"";
if(!epoch){
return `${same}Not trained yet. Guess: will it beat the dashed line, and after how many epochs?`;
}
if(run.regression)return same + regression(run,references);
const scored=run.dev.n?"dev":"train";
const score=last(history[`${scored}_accuracy`]),n=run[scored].n;
const{line_accuracy:line,limit_accuracy:limit}=references,luck=error(score,n);
const gap=last(history.train_accuracy)- score;
const tail=gap>0.05 + luck&&run.dev.n
?` It knows its training points better (${percent(last(history.train_accuracy))}): it overfits.`:"";
const here=`${percent(score)} of the ${scored === "dev" ? "dev" : "drawn"} points are right`;
if(score>=limit - luck){
const both=limit - line < 2*luck?" – and so is a straight line":"";
return `${same}${here}: as far as they can tell, as good as any classifier can be${both}.${tail}`;
}
if(score < line - luck)return `${same}${here}: worse than a straight line (${percent(line)}).${tail}`;
if(score < line + 2*luck&&line < 1){
return `${same}${here}: no better than a straight line (${percent(line)}).${tail}`;
}
return `${same}${here}; a straight line gets ${percent(line)}.${tail}`;
}
function divergence({diverged,state}){
if(diverged===null)return "";
return `Diverged: in epoch ${diverged} the training loss left all bounds (above a million, or no `
+ `finite number), so that epoch was taken back. With learning rate ${short(state.lr)} a step `
+ "jumps over the valley and lands higher on the other side, where the gradient is larger "
+ "still. Take a learning rate ten times smaller; smaller first weights help too.";
}
function summary(run,said){
const{history,epoch}=run;
const[dev,test]=["dev","test"].map((part)=>(history[`${part}_loss`]?.length
?`, ${part} loss ${fmt(last(history[`${part}_loss`]), 3)}`:""));
return `Epoch ${epoch}: training loss ${fmt(last(history.train_loss), 3)}${dev}${test}. ${said}`;
}
const NAMES={data:"data",n:"points",noise:"noise",points:"drawn points",seed:"seed",
hidden:"units",activation:"activation",init:"first weights",std:"σ",loss:"loss",
optimizer:"optimizer",lr:"learning rate",batch:"batch",weight_decay:"weight decay"};
function differences(states){
const names=Object.keys(NAMES).filter((name)=>
new Set(states.map((state)=>JSON.stringify(state[name]))).size>1);
const value=(name,v)=>(name==="points"?v.length:Array.isArray(v)
?(name==="hidden"?v:[...new Set(v)]).join("-")||"none"
:typeof v==="number"?short(v):v.replaceAll("_"," "));
return states.map((state)=>
names.map((name)=>`${NAMES[name]} ${value(name, state[name])}`).join(", ")||"same settings");
}
return { verdict, divergence, summary, differences };
})();
const $playground_compare = (() => {
const{fmt,h,percent}=$dom;
const{differences}=$playground_words;
const HEAD=["run","what differs","epoch","training loss","dev loss","dev accuracy"];
const MOST=2;
function comparing(){
const body=h("tbody");
const el=h("div",{class:"wide-table",role:"group","aria-label":"Runs compared",
tabindex:0,hidden:true},h("table",{},h("thead",{},h("tr",{},
...HEAD.map((words)=>h("th",{scope:"col"},words)))),body));
const kept=[];
let shown="";
const row=(name,{history,epoch},differs)=>{
const last=(list,form)=>(list.length?form(list.at(-1)):"–");
return[name,differs,String(epoch),last(history.train_loss,fmt),
last(history.dev_loss,fmt),last(history.dev_accuracy,percent)];
};
return{
el,
kept,
keep(run,outline){
const copy=Object.fromEntries(Object.entries(run.history).map(([k,v])=>[k,[...v]]));
kept.push({history:copy,state:run.state,epoch:run.epoch,d:run.d,outline});
if(kept.length>MOST)kept.shift();
},
forget(){
kept.length=0;
},
draw(run){
el.hidden=!kept.length;
const runs=[...kept,run];
const differs=differences(runs.map(({state})=>state));
const rows=runs.map((one,i)=>row(i < kept.length?`${"AB"[i]} (${
        ["dashed", "dotted"][i]})`:"now",one,differs[i]));
const now=JSON.stringify(rows);
if(now===shown)return;
shown=now;
body.replaceChildren(...rows.map(([name,...cells])=>h("tr",{},
h("th",{scope:"row"},name),...cells.map((words)=>h("td",{},words)))));
},
};
}
return { comparing };
})();
const $playground_curves = (() => {
const{attr,s,text}=$dom;
const{axes,line,linear,ticks}=$plot;
const{DASHES}=$playground_plane;
const MOST=240;
function places(count){
const step=Math.max(1,Math.ceil(count / MOST));
const out=[];
for(let i=0;i < count;i +=step)out.push(i);
if(count&&out.at(-1)!==count - 1)out.push(count - 1);
return out;
}
function panel(name){
const p={back:s("g"),line:s("path",{class:"ref soft"}),
limit:s("path",{class:"ref green"}),
kept:DASHES.map((dash)=>s("path",{class:"curve thin fg","stroke-dasharray":dash})),
train:s("path",{class:"curve thin purple"}),dev:s("path",{class:"curve fg"}),
test:s("path",{class:"curve thin test"}),
title:s("text",{class:"name"})};
const el=s("g",{},p.back,p.line,p.limit,...p.kept,p.train,p.dev,p.test,p.title);
text(p.title,name);
return{el,draw(box,histories,references,epochs){
const best=[references[`line_${name}`]??null,references[`limit_${name}`]??null];
const now=histories.at(-1);
const[train,dev,test]=["train","dev","test"].map((part)=>now[`${part}_${name}`]??[]);
el.setAttribute("visibility",train.length?"visible":"hidden");
if(!train.length)return;
const share=name==="accuracy";
const known=[...histories.flatMap((one)=>{
const list=one[`dev_${name}`];
return places(list.length).map((i)=>list[i]);
}),...[train,test].flatMap((list)=>places(list.length).map((i)=>list[i])),
...best.filter((v)=>v !==null)];
const lo=share?Math.min(0.5,...known):0;
const hi=share?1:Math.min(1.05*Math.max(0.1,...known),8*Math.max(0.1,train[0]));
const x=linear(0,epochs,box.left,box.right),y=linear(lo,hi,box.bottom,box.top);
const cut=(v)=>Math.min(v,hi);
const trace=(list)=>{
const at=places(list.length);
return line(x,y,at,at.map((i)=>cut(list[i])));
};
p.back.replaceChildren(axes(x,y,{xTicks:ticks(0,epochs,4).filter(Number.isInteger),
yTicks:ticks(lo,hi,4)}));
[p.line,p.limit].forEach((path,i)=>attr(path,{d:best[i]===null?""
:`M${box.left} ${y(cut(best[i])).toFixed(1)}H${box.right}`}));
p.kept.forEach((path,i)=>attr(path,{
d:i < histories.length - 1?trace(histories[i][`dev_${name}`]):""}));
attr(p.train,{d:trace(train)});
attr(p.dev,{d:trace(dev)});
attr(p.test,{d:trace(test)});
attr(p.title,{x:box.left,y:box.top - 8});
}};
}
function curvesView(){
const panels={accuracy:panel("accuracy"),loss:panel("loss")};
const el=s("svg",{role:"img","aria-label":"Accuracy and loss"},panels.accuracy.el,panels.loss.el);
function draw(histories,references,epochs,width,height,words){
attr(el,{viewBox:`0 0 ${width} ${height}`,height,"aria-label":words});
const one=!histories.at(-1).train_accuracy.length;
const half=one?height:height / 2;
const box=(top)=>({left:40,right:width - 16,top:top + 24,bottom:top + half - 20});
panels.accuracy.draw(box(0),histories,references,epochs);
panels.loss.draw(box(one?0:half),histories,references,epochs);
}
return{el,draw};
}
return { curvesView };
})();
const $playground_draw = (() => {
const{attr,clamp,h,s,short,text,uid}=$dom;
const{button}=$fields;
const{traits}=$playground_controls;
const{min,max,most}=traits.points;
const KEYS={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowDown:[0,-1],ArrowUp:[0,1]};
const round=(v)=>Number(clamp(v,min,max).toFixed(2));
function readPoints(pasted){
const points=[],errors=[];
const lines=pasted.replace(/[[(]/g," ").replace(/[\])][\s,\])]*/g,"\n");
lines.split("\n").forEach((row,i)=>{
const parts=row.trim().split(/[\s,;]+/).filter(Boolean);
if(!parts.length||row.trim().startsWith("#"))return;
const at=`Line ${i + 1}: `,values=parts.map(Number);
const bad=parts.find((part)=>!Number.isFinite(Number(part)));
if(bad !==undefined)errors.push(`${at}“${bad.slice(0, 20)}” is not a number.`);
else if(parts.length !==3){
errors.push(`${at}three numbers are needed, x1, x2 and the class; found ${parts.length}.`);
}else if(values[2]!==0&&values[2]!==1){
errors.push(`${at}the class must be 0 or 1; found ${parts[2]}.`);
}else if(values.slice(0,2).some((v)=>v < min||v>max)){
errors.push(`${at}x1 and x2 must lie from −3 to 3; found ${parts[0]} and ${
        parts[1]}. Divide all of them by one number.`);
}else points.push(values);
});
if(!points.length&&!errors.length)errors.push("There are no points: one line each, x1 x2 class.");
if(points.length>most)errors.push(`At most ${most} points; found ${points.length}.`);
return{points,errors};
}
function pointDrawing(store,view){
let at=[0,0];
const id=uid("points");
const kind=h("select",{"aria-label":"class of new points"},
h("option",{},"class 0 (disc)"),h("option",{},"class 1 (diamond)"));
const area=h("textarea",{id,class:"copy",spellcheck:"false"});
const wrong=h("p",{class:"wrong",role:"alert"});
const cursor=s("g",{class:"handle free",role:"slider",tabindex:0,
"aria-label":"cursor in the plane","aria-valuemin":min,"aria-valuemax":max},
s("circle",{r:14,class:"reach"}),s("path",{class:"cross",d:"M-9 0H9M0 -9V9"}));
const set=(points)=>store.set({points});
const add=()=>{
if(store.get("points").length < most)set([...store.get("points"),[...at,kind.selectedIndex]]);
else text(wrong,`At most ${most} points.`);
};
const remove=()=>{
const far=([a,b])=>Math.hypot(a - at[0],b - at[1]);
const list=store.get("points");
const near=list.reduce((best,p)=>(far(p)< far(best)?p:best),list[0]);
set(list.filter((p)=>p !==near));
};
const move=(x,y)=>{
at=[round(x),round(y)];
place();
};
function place(){
const{x,y}=view.scales();
if(!x)return;
attr(cursor,{transform:`translate(${x(at[0]).toFixed(1)} ${y(at[1]).toFixed(1)})`,
"aria-valuenow":at[0],"aria-valuetext":`x1 ${short(at[0])}, x2 ${short(at[1])}`});
}
cursor.addEventListener("keydown",(event)=>{
if(event.altKey||event.ctrlKey||event.metaKey)return;
const by=KEYS[event.key],far=event.shiftKey?0.5:0.1;
if(by)move(at[0]+ far*by[0],at[1]+ far*by[1]);
else if(event.key==="Enter"||event.key===" ")add();
else if(event.key==="Delete"||event.key==="Backspace")remove();
else if(event.key==="0"||event.key==="1")kind.selectedIndex=Number(event.key);
else return;
event.preventDefault();
});
view.over.addEventListener("click",(event)=>{
if(store.get("data")!=="points")return;
const{left,top,width}=view.over.getBoundingClientRect(),{x,y}=view.scales();
const zoom=x.end / width;
move(x.back(zoom*(event.clientX - left)),y.back(zoom*(event.clientY - top)));
add();
});
view.over.append(cursor);
const panel=h("div",{class:"own"},
h("p",{class:"caption"},"Click in the picture to add a point. By keys: arrows move the "
+ "cross, Enter adds, Delete takes the nearest away, 0 and 1 choose the class."),
h("div",{class:"bar"},kind,button("Undo",()=>set(store.get("points").slice(0,-1))),
button("Clear",()=>set([]))),
h("label",{for:id},"points as text: x1 x2 class"),area,wrong,
h("div",{class:"bar"},button("Use this text",()=>{
const{points,errors}=readPoints(area.value);
text(wrong,errors.slice(0,3).join(" ")+(errors.length>3
?` And ${errors.length - 3} more.`:""));
if(!errors.length)set(points);
})));
const sync=()=>{
const own=store.get("data")==="points";
panel.hidden=!own;
attr(cursor,{visibility:own?"visible":"hidden",tabindex:own?0:-1});
attr(view.over,{role:own?"group":"img"});
view.over.classList.toggle("drawn",own);
};
store.subscribe((changed)=>{
sync();
if(changed.has("points")){
area.value=store.get("points").map((p)=>p.join(" ")).join("\n");
text(wrong,"");
}
});
area.value=store.get("points").map((p)=>p.join(" ")).join("\n");
sync();
return{panel,place};
}
return { readPoints, pointDrawing };
})();
const $playground_key = (() => {
const{h,s,text}=$dom;
const LINES=["curve thin purple","curve fg","curve thin test","ref soft","ref green"];
function names({regression,dev,test,state}){
const own=regression?"curve":"boundary";
return["training",dev.n?`dev; ${own}`:own,test.n?"test":"",
`straight line (${regression ? "least squares" : "logistic regression"})`,
state.data==="points"?"":regression?"best possible; truth":"best possible"];
}
function key(){
const entry=(sign,words)=>h("span",{},
s("svg",{viewBox:"0 0 26 10","aria-hidden":"true"},...sign),words);
const first=h("span"),others=entry([s("circle",{cx:7,cy:5,r:3,class:"hollow blue"}),
s("path",{d:"M19 1l4 4-4 4-4-4z",class:"hollow red"})],"dev points");
const second=entry([s("path",{d:"M13 0l5 5-5 5-5-5z",class:"on-red"})],"class 1");
const lines=LINES.map((kind)=>{
const name=h("span");
return{name,el:entry([s("path",{class:kind,d:"M1 5H25"})],name)};
});
const el=h("p",{class:"key"},
entry([s("circle",{cx:13,cy:5,r:3.5,class:"on-blue"})],first),second,others,
...lines.map((line)=>line.el));
return{el,draw(run){
text(first,run.regression?"training points":"class 0");
second.hidden=run.regression;
others.hidden=!run.dev.n;
names(run).forEach((words,i)=>{
text(lines[i].name,words);
lines[i].el.hidden=!words;
});
}};
}
return { key };
})();
const $playground_test = (() => {
const{attr,fmt,h,percent,text,uid}=$dom;
const{check}=$fields;
const{TEST}=$playground_data;
function judged({epoch,diverged,history,regression,test},seen){
if(!test.n){
return `${TEST} new points, drawn from the same source. Make every choice by the dev set, `
+ "and open this one last.";
}
if(!epoch)return "It is open: its curve appears when the network trains.";
const last=(name)=>history[name].at(-1);
const found=regression
?`Loss on ${TEST} new points ${fmt(last("test_loss"))}; dev said ${fmt(last("dev_loss"))}.`
:`${percent(last("test_accuracy"))} of ${TEST} new points are right; dev said ${
      percent(last("dev_accuracy"))}.`;
if(diverged !==null)return found;
return `${found} ${seen < 2
    ? "If all choices were made before this look, the test number is the one to report."
    : `You have now seen the test numbers of ${seen} runs. Choose among them, and this is one `
      + "more dev set: the best of them is partly luck."}`;
}
function testing(store){
const runs=new Map(),id=uid("test"),note=h("p",{class:"note",id});
const box=check(store,"test","Open the test set");
attr(box.querySelector("input"),{"aria-describedby":id});
const el=h("div",{class:"sealed"},box,note);
return{el,draw(run){
const{data,noise,seed}=run.state,points=JSON.stringify([data,noise,seed]);
if(!runs.has(points))runs.set(points,new Set());
const seen=runs.get(points);
if(run.test.n&&run.epoch&&run.diverged===null)seen.add(JSON.stringify({...run.state,epoch:0}));
el.hidden=data==="points";
text(note,judged(run,seen.size));
}};
}
return { judged, testing };
})();
const $playground_units = (() => {
const{clamp,fmt,h,text}=$dom;
const{FUNCTIONS}=$functions;
const{tiles}=$playground_paint;
const share=(norm)=>(norm>0?clamp((Math.log10(norm)+ 6)/ 7,0.01,1):0);
function unitsView(){
const el=h("div",{class:"units"});
let rows=[];
function build(count){
rows=Array.from({length:count},(_,l)=>{
const name=h("span"),bar=h("span",{class:"norm"}),norm=h("span");
const canvas=h("canvas",{"aria-hidden":"true"});
canvas.hidden=l===count - 1;
return{name,bar,norm,canvas,el:h("div",{},h("p",{},name,norm,bar),canvas)};
});
el.replaceChildren(...rows.map((row)=>row.el));
}
function draw({run,look,norms},width,colours){
if(rows.length !==norms.length)build(norms.length);
rows.forEach(({name,bar,norm,canvas},l)=>{
const output=l===rows.length - 1;
text(name,output?"output"
:`layer ${l + 1}, ${FUNCTIONS[run.state.activation[l]][0]}`);
text(norm,`‖dW‖ = ${fmt(norms[l], 2)}`);
bar.style.width=`${Math.round(0.3 * width * share(norms[l]))}px`;
if(!output)tiles(canvas,look.units[l],run.d,width,colours);
});
}
return{el,draw};
}
return { unitsView };
})();
const $playground_screen = (() => {
const{fmt,h,percent,text}=$dom;
const{comparing}=$playground_compare;
const{curvesView}=$playground_curves;
const{extent}=$playground_data;
const{pointDrawing}=$playground_draw;
const{key}=$playground_key;
const{palette}=$playground_paint;
const{planeView}=$playground_plane;
const{testing}=$playground_test;
const{unitsView}=$playground_units;
const{divergence,summary,verdict}=$playground_words;
const{readings,speaker}=$ui;
const[NARROW,GAP]=[560,14];
const NAMES={epoch:"epoch",train_loss:"training loss",dev_loss:"dev loss",
test_loss:"test loss",train_accuracy:"training accuracy",dev_accuracy:"dev accuracy",
test_accuracy:"test accuracy",
line_accuracy:"straight line: accuracy",limit_accuracy:"best possible accuracy",
line_loss:"straight line: loss",limit_loss:"best possible loss"};
function report({run,references}){
const form=(name,v)=>(v===undefined||v===null?null
:name==="epoch"?String(v):(name.endsWith("loss")?fmt:percent)(v));
return Object.fromEntries(Object.keys(NAMES).map((name)=>[name,form(name,
name==="epoch"?run.epoch:run.history[name]?.at(-1)??references[name])]));
}
function screen(store,work,box){
const colours=palette(box),compare=comparing();
const[plane,curves,units,legend]=[planeView(colours),curvesView(),unitsView(),key()];
const[numbers,speech]=[readings(NAMES),speaker()];
const drawing=pointDrawing(store,plane),test=testing(store);
const[said,stopped]=[h("p",{class:"verdict"}),h("p",{class:"problem",role:"alert"})];
function show(wide){
const{seen}=work;
const narrow=wide < NARROW;
const side=narrow?Math.min(wide,360):Math.floor((wide - GAP)/ 2);
for(const el of[curves.el,units.el,numbers.list,test.el])el.hidden=!seen;
stopped.hidden=!seen||seen.run.diverged===null;
if(!seen){
text(said,work.coming?"":"Draw two points or more: then there is something to learn.");
plane.blank(side);
drawing.place();
return;
}
const{run,references,look}=seen,{kept}=compare,words=verdict(run,references);
plane.draw({run,look,place:extent(run.state),line:references.line,kept,
words:`What the network says about the plane. ${words}`},side);
drawing.place();
const epochs=Math.max(10,run.epoch,work.running?store.get("goal"):0,
...kept.map(({epoch})=>epoch));
curves.draw([...kept.map(({history})=>history),run.history],references,epochs,
narrow?wide:wide - side - GAP,narrow?250:side,`Accuracy and loss by epoch. ${words}`);
legend.draw(run);
test.draw(run);
units.draw(seen,wide,colours);
numbers.update(report(seen));
compare.draw(run);
text(said,words);
text(stopped,divergence(run));
speech.say(summary(run,words));
}
return{show,colours,compare,panel:drawing.panel,stop:speech.stop,
above:[h("div",{class:"stage"},plane.el,curves.el),legend.el,said,stopped],
below:[test.el,numbers.list,compare.el,units.el,speech.el]};
}
return { screen };
})();
const $playground_share = (() => {
function telling(model){
const known=model.get("summary")!==undefined;
return(run)=>{
const now=run&&run.epoch>0;
if(!known||(!now&&!Object.keys(model.get("summary")).length))return;
const last=now?Object.fromEntries(Object.entries(run.history)
.filter(([,list])=>list.length).map(([name,list])=>[name,list.at(-1)])):{};
model.set("weights",now?run.bytes():new DataView(new ArrayBuffer(0)));
model.set("summary",now?{epoch:run.epoch,diverged:run.diverged,...last}:{});
model.save_changes();
};
}
return { telling };
})();
const $playground_reference = (() => {
const{LOSSES}=$losses;
const[RIDGE,FREE]=[1e-6,1e-12];
const[TURNS,INNER,FINE,COUNT]=[1.25,0.5,0.03,160];
const HALF=Array.from({length:COUNT},(_,i)=>(i + 0.5)/ COUNT);
function solve(matrix,right){
const rows=matrix.map((row,i)=>[...row,right[i]]),k=rows.length;
for(let i=0;i < k;i +=1){
for(let j=i + 1;j < k;j +=1){
const f=rows[j][i]/ rows[i][i];
for(let c=i;c <=k;c +=1)rows[j][c]-=f*rows[i][c];
}
}
for(let i=k - 1;i>=0;i -=1){
for(let j=i + 1;j < k;j +=1)rows[i][k]-=rows[i][j]*rows[j][k];
rows[i][k]/=rows[i][i];
}
return rows.map((row)=>row[k]);
}
function scores(w,{X,n}){
const d=w.length - 1;
return Float64Array.from({length:n},(_,i)=>{
let z=w[d];
for(let j=0;j < d;j +=1)z +=w[j]*X[j*n + i];
return z;
});
}
function slopes(w,data,regression){
const k=w.length,{X,y,n}=data,z=scores(w,data);
const penalty=(a)=>(a < k - 1?RIDGE:FREE);
const grad=w.map((v,a)=>penalty(a)*v);
const hess=w.map((_,a)=>w.map((__,b)=>(a===b?penalty(a):0)));
const at=(a,i)=>(a < k - 1?X[a*n + i]:1);
for(let i=0;i < n;i +=1){
const p=regression?z[i]:1 /(1 + Math.exp(-z[i]));
const bend=regression?1:p*(1 - p);
for(let a=0;a < k;a +=1){
grad[a]+=((p - y[i])*at(a,i))/ n;
for(let b=0;b < k;b +=1)hess[a][b]+=(bend*at(a,i)*at(b,i))/ n;
}
}
return{grad,hess};
}
function bestLine(data,d,regression=false){
const value=(w)=>LOSSES.bce_with_logits.value(scores(w,data),data.y,data.n)
+ w.reduce((sum,v,a)=>sum +((a < d?RIDGE:FREE)*v*v)/ 2,0);
let w=new Array(d + 1).fill(0);
for(let round=0;round < 100;round +=1){
const{grad,hess}=slopes(w,data,regression);
if(Math.max(...grad.map(Math.abs))< 1e-11)break;
const step=solve(hess,grad),go=(t)=>w.map((v,a)=>v - t*step[a]);
if(regression)return go(1);
let length=1;
while(length>1e-6&&value(go(length))>value(w)+ 1e-15)length /=2;
w=go(length);
}
return w;
}
function lineScores(w,data,regression=false){
const z=scores(w,data),{y,n}=data;
if(regression)return{loss:LOSSES.mse.value(z,y,n),accuracy:null};
let right=0;
z.forEach((v,i)=>{right +=(v>0)===(y[i]>0.5);});
return{loss:LOSSES.bce_with_logits.value(z,y,n),accuracy:right / n};
}
function centres(data){
const curve=(turn,radius)=>HALF.map((u)=>[radius(u)*Math.cos(turn(u)),
radius(u)*Math.sin(turn(u))]);
const apart=(points)=>[points.map(([x])=>x),points.map(([,y])=>y)];
const pair=(first,second)=>[apart(first),apart(first.map(second))];
if(data==="moons"){
return pair(curve((u)=>Math.PI*u,()=>1),([x,y])=>[1 - x,0.5 - y]);
}
if(data==="circles"){
return pair(curve((u)=>2*Math.PI*u,()=>1),([x,y])=>[INNER*x,INNER*y]);
}
const r=(u)=>0.1 + 0.9*u;
return pair(curve((u)=>2*Math.PI*TURNS*r(u),r),([x,y])=>[-x,-y]);
}
function factors(data,noise,x,axis){
const top=1 /(Math.sqrt(2*Math.PI)*noise*Math.sqrt(COUNT));
const bell=(c)=>{
const out=new Float64Array(x.length);
for(let i=0;i < x.length;i +=1){
const t=(x[i]- c)/ noise;
if(t*t < 72)out[i]=top*Math.exp(-t*t / 2);
}
return out;
};
if(data !=="xor")return centres(data).map((points)=>points[axis].map(bell));
const bells=HALF.map((u)=>bell(0.1 + 0.9*u));
const right=x.map((_,i)=>bells.reduce((sum,b)=>sum + b[i],0)/ Math.sqrt(2*COUNT));
const left=right.slice().reverse();
return[[right,left],axis?[left,right]:[right,left]];
}
function*limiting(data,noise){
if(data==="points")return null;
if(data==="wave")return{loss:noise*noise,accuracy:null};
if(noise < FINE)return{loss:0,accuracy:1};
const moons=data==="moons";
const axes=[[moons?0.5:0,moons?1.5:1],[moons?0.25:0,moons?0.75:1]]
.map(([middle,half])=>{
const reach=half + 5*noise;
const steps=2*Math.ceil(reach / Math.min(0.03,noise / 2));
return Float64Array.from({length:steps},(_,i)=>
middle +(reach*(i + 0.5 - steps / 2))/(steps / 2));
});
const xs=factors(data,noise,axes[0],0);
yield;
const ys=factors(data,noise,axes[1],1);
yield;
const rows=[0,1].map(()=>new Float64Array(axes[1].length));
let[total,hit,loss]=[0,0,0];
for(let i=0;i < axes[0].length / 2;i +=1){
rows.forEach((row,c)=>{
row.fill(0);
ys[c].forEach((factor,m)=>{
const f=xs[c][m][i];
if(f>1e-12)for(let j=0;j < row.length;j +=1)row[j]+=f*factor[j];
});
});
for(let j=0;j < axes[1].length;j +=1){
const[p,q]=[rows[0][j],rows[1][j]],both=p + q + 1e-300;
total +=both;
hit +=Math.max(p,q);
loss -=p*Math.log(p / both + 1e-300)+ q*Math.log(q / both + 1e-300);
}
yield;
}
return{accuracy:hit / total,loss:loss / total};
}
return { bestLine, lineScores, limiting };
})();
const $playground_work = (() => {
const{extent}=$playground_data;
const{looking}=$playground_look;
const{bestLine,limiting,lineScores}=$playground_reference;
const{PlaygroundRun,squashed}=$playground_run;
const FRAMES=200;
class Work{
constructor(){
this.run=null;
this.seen=null;
this.task=null;
this.running=false;
}
start(state,goal){
const none=state.data==="points"&&state.points.length < 2;
this.running=false;
this.asked=goal;
this.coming=!none;
if(none)this.run=this.seen=null;
this.task=none?null
:this.together(this.build(state),this.follow(goal,true,()=>true));
}
get epoch(){
return this.coming||!this.run?0:this.run.epoch;
}
get reached(){
const asked=this.running?0:this.asked;
return this.coming?asked:Math.max(asked,this.epoch,this.run?.diverged??0);
}
*build(state){
const run=new PlaygroundRun(state);
yield*run.record();
this.run=run;
this.coming=false;
yield*this.compare(state);
}
to(goal,quiet){
if(!this.run&&!this.coming)return;
this.running=true;
this.task=this.together(this.task,this.follow(goal,quiet,()=>this.running));
}
*together(first,second){
if(first)yield*first;
yield*second;
}
*compare(state){
const{run}=this,{data,noise,n,seed,points}=state,other=squashed(state);
const key=JSON.stringify([data,noise,n,seed,points,other]);
if(key !==this.known){
const line=bestLine(run.train,run.d,run.regression);
const scored=lineScores(line,run.dev.n?run.dev:run.train,run.regression);
yield;
const about=JSON.stringify([data,noise]);
if(about !==this.limited)this.limit=yield*limiting(data,noise);
this.limited=about;
const{limit}=this;
this.references={line,line_accuracy:scored.accuracy,limit_accuracy:limit?.accuracy,
...(!other&&{line_loss:scored.loss,limit_loss:limit?.loss})};
}
this.known=key;
}
*follow(goal,quiet,going){
const{run}=this;
const pace=Math.max(1,Math.ceil((goal - run.epoch)/ FRAMES));
let[shown,cost]=[0,0];
const wanted=()=>run.epoch < goal&&run.diverged===null&&going();
while(wanted()){
for(let i=0;i < pace&&wanted();i +=1){
yield*run.next();
yield;
}
if(quiet||!wanted())continue;
const start=performance.now();
if(start - shown>2*cost){
yield*this.see();
[shown,cost]=[performance.now(),performance.now()- start];
}
yield "frame";
}
yield*this.see();
}
*see(){
const{run,references}=this,look=yield*looking(run,extent(run.state));
this.seen={run,references,look,norms:yield*run.norms()};
this.fresh=true;
}
work(budget){
const until=performance.now()+ budget;
this.fresh=false;
while(this.task){
const{value,done}=this.task.next();
if(done){
this.task=null;
this.running=false;
}
if(value==="frame"||performance.now()>until)break;
}
return this.fresh;
}
}
return { Work };
})();
const $style_playground = (() => {
const PLAYGROUND=`
.stage { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 14px;
  margin-top: 12px; }
@container (max-width: 560px) { .stage { grid-template-columns: minmax(0, 1fr); } }
.stage svg { margin: 0; }
.plane { position: relative; }
canvas { display: block; max-width: 100%; height: auto; }
.plane canvas { border-radius: 4px; outline: 1px solid var(--line); }
.plane svg { position: absolute; inset: 0; width: auto; max-width: 100%; }
.plane .drawn { cursor: crosshair; touch-action: manipulation; }
.cross { stroke: var(--fg); stroke-width: 2; fill: none; }
.ref { fill: none; stroke-width: 1.4; stroke-dasharray: 5 4; }
.ref.soft { stroke: var(--soft); } .ref.green { stroke-dasharray: 1 4; stroke-width: 2; }
.test { stroke: color-mix(in oklab, #c98a00 80%, var(--fg)); stroke-dasharray: 9 3 2 3; }
.sealed { margin-top: 8px; } .sealed .note { color: var(--soft); font-size: 13px; }
.units { display: grid; gap: 8px; margin-top: 12px; }
.units p { display: flex; gap: 6px 12px; flex-wrap: wrap; align-items: center; font-size: 13px;
  color: var(--soft); }
.norm { display: inline-block; height: 8px; background: var(--purple); border-radius: 2px; }
.layer-row { display: grid; grid-template-columns: 4.2em 4em minmax(0, 1fr) minmax(0, 1fr);
  gap: 8px; align-items: center; min-height: 34px; }
.layer-row.head { color: var(--soft); font-size: 12.5px; min-height: 20px; }
@container (max-width: 480px) {
  .layer-row { grid-template-columns: 4.2em 4em minmax(0, 1fr); }
  .layer-row > :nth-child(4) { grid-column: 2 / -1; }
  .layer-row.head > :nth-child(4) { display: none; } }
.layer-row input[type=number] { width: 100%; }
.key { display: flex; flex-wrap: wrap; gap: 2px 14px; margin-top: 6px; font-size: 13px;
  color: var(--soft); }
.key svg { width: 26px; height: 10px; margin: 0 5px 0 0; display: inline-block; }
.hollow { fill: none; stroke-width: 1.4; }
.hollow.blue { stroke: var(--blue); } .hollow.red { stroke: var(--red); }
.own .copy { height: 7em; }
.wide-table { overflow-x: auto; margin-top: 10px; }
table { border-collapse: collapse; font-size: 13px; width: 100%; }
th, td { text-align: left; padding: 3px 12px 3px 0; border-top: 1px solid var(--line);
  font-variant-numeric: tabular-nums; }
thead th { border: 0; color: var(--soft); font-weight: 400; }
.go { display: flex; gap: 6px; align-items: center; }
.go input { width: 5.6em; }
`;
return { PLAYGROUND };
})();
const $playground = (() => {
const{playgroundNumPy,playgroundTorch}=$code_playground;
const{h,text}=$dom;
const{button}=$fields;
const{animate,calm,measured}=$loop;
const{runBar}=$playground_bar;
const{controls,SETTINGS,traits}=$playground_controls;
const{linking}=$playground_link;
const{PRESETS,REST}=$playground_presets;
const{screen}=$playground_screen;
const{telling}=$playground_share;
const{Work}=$playground_work;
const{presets}=$presets;
const{PLAYGROUND}=$style_playground;
const{bar,copier}=$ui;
const BUDGET=3;
function view({store,model,box}){
const work=new Work(),shown=screen(store,work,box),{colours}=shown;
const examples=presets(store,PRESETS,REST),start={...store.values};
const ignored=h("p",{class:"problem",role:"alert",hidden:true});
const copy=(write)=>()=>write(work.seen.run.state,work.seen.run.epoch);
const copies=copier([["NumPy",copy(playgroundNumPy)],["PyTorch",copy(playgroundTorch)]]);
const link=linking(store,traits,box,(errors)=>{
ignored.hidden=!errors.length;
text(ignored,`The settings in this page’s address were ignored: ${errors.join(" ")}`);
});
const told=telling(model);
let[stale,resting]=[false,true];
const redraw=()=>{
stale=true;
loop.ask();
};
const buttons=runBar(store,work,shown.compare,{
redraw,
rewind:()=>restart(0,false),
train(epoch,quiet){
resting=false;
work.to(epoch,quiet);
loop.ask();
},
});
function draw(){
colours.read();
shown.show(size.width());
for(const el of copies.buttons.slice(0,2))el.disabled=!work.seen;
stale=false;
}
const loop=animate(box,()=>{
if(work.work(BUDGET)||stale)draw();
buttons.sync();
if(work.task)loop.ask();
else if(!resting)rest();
});
function rest(){
resting=true;
told(work.run);
store.set({epoch:work.epoch},!store.moving);
show();
}
const show=()=>resting&&!store.moving&&link.show();
store.atRest(show);
function restart(epoch,running){
resting=false;
work.start(Object.fromEntries(SETTINGS.map((name)=>[name,store.get(name)])),epoch);
if(running)work.to(store.get("goal"),calm());
if(!work.task||!work.seen)stale=true;
loop.ask();
}
store.subscribe((changed)=>{
const epoch=store.get("epoch");
if(changed.size===1&&changed.has("test")){
restart(work.reached,work.running);
}else if(SETTINGS.some((name)=>changed.has(name))){
restart(changed.has("epoch")?epoch:0,work.running&&changed.size===1);
}else if(changed.has("epoch")&&epoch !==work.epoch&&!work.running){
restart(epoch,false);
}else redraw();
});
const themes=new MutationObserver(redraw);
for(const el of[document.documentElement,document.body]){
themes.observe(el,{attributes:true});
}
const reset=button("Reset all",()=>{
work.running=false;
store.set(start);
});
box.append(h("style",{},PLAYGROUND),h("p",{class:"title"},"Playground"),examples.group,
examples.look,ignored,...shown.above,buttons.el,...shown.below,
controls(store,shown.panel),bar(reset,...copies.buttons),copies.area);
const size=measured(box.querySelector(".stage"),redraw);
size.read();
link.hear();
if(!work.coming)restart(store.get("epoch"),false);
work.work(20);
draw();
buttons.sync();
return()=>{
work.task=null;
themes.disconnect();
link.stop();
loop.stop();
size.stop();
shown.stop();
};
}
const playground={title:"Playground",traits,own:{goal:1000},view};
return { playground };
})();
const $quiz = (() => {
const{h,text,uid}=$dom;
const{button}=$fields;
function words(sentence){
return sentence.split("`").map((part,i)=>(i % 2?h("code",{},part):part));
}
const NUMBER="(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[-+]?[0-9]+)?";
const TERM=new RegExp(`^\\s*([-+]?)(${NUMBER})(?:\\s*(?:\\^|\\*\\*)\\s*([-+]?${NUMBER}))?\\s*$`,"i");
function term(typed){
const[,sign,base,power=1]=TERM.exec(typed)??[];
return(sign==="-"?-1:1)*Number(base)**Number(power);
}
function parse(typed){
let plain=typed.trim().replaceAll("−","-");
const percent=plain.endsWith("%");
if(percent)plain=plain.slice(0,-1).trimEnd();
if(/^[-+]?[1-9]\d{0,2}(,\d{3})+$/.test(plain))plain=plain.replaceAll(",","");
else plain=plain.replace(/^([-+]?\d*),(\d+)$/,"$1.$2");
const[top,bottom=1,...more]=plain.split("/").map(term);
return more.length?NaN:top / bottom /(percent?100:1);
}
function judgeNumber(quiz,typed){
const got=parse(typed);
if(!Number.isFinite(got))return[false,"Type one number, such as 0.25, 1/4, 30% or 2^-8."];
const near=(value)=>Math.abs(got - value)<=quiz.atol + quiz.rtol*Math.abs(value);
if(near(quiz.answer))return[true,"Right."];
const known=quiz.mistakes.find(([value])=>near(value));
if(known)return[false,known[1]];
return[false,got>quiz.answer?"Too large.":"Too small."];
}
function judgeChoice(quiz,letter){
if(!letter)return[false,"Choose one answer first."];
if(letter===quiz.answer)return[true,`Right. ${quiz.why}`];
return[false,quiz.hints[letter]];
}
function numberField(){
const id=uid("answer");
const input=h("input",{type:"text",id,inputmode:"decimal",autocomplete:"off",
size:12});
return{field:h("p",{class:"ask"},h("label",{for:id},"Your answer"),input),
value:()=>input.value};
}
function choiceField(quiz){
const name=uid("choice");
const boxes=quiz.options.map(([letter])=>
h("input",{type:"radio",name,value:letter,id:`${name}-${letter}`}));
const rows=quiz.options.map(([letter,option],i)=>
h("div",{class:"option"},boxes[i],h("label",{for:boxes[i].id},
h("b",{},letter)," ",...words(option))));
const onkeydown=({key,ctrlKey,altKey,metaKey})=>{
const box=boxes.find(({value})=>value===key.toLowerCase());
if(!box||ctrlKey||altKey||metaKey)return;
box.focus();
box.click();
};
return{field:h("fieldset",{onkeydown},h("legend",{},"Your choice"),...rows),
value:()=>boxes.find((box)=>box.checked)?.value};
}
function view({model,box}){
const quiz=model.get("quiz");
const{field,value}=quiz.type==="choice"?choiceField(quiz):numberField();
const judge=quiz.type==="choice"?judgeChoice:judgeNumber;
const said=h("p",{class:"verdict",role:"status"});
const answer=(event)=>{
event.preventDefault();
const[right,hint]=judge(quiz,value());
said.replaceChildren(h("b",{},right?"✓":"✗")," ",...words(hint));
said.dataset.right=right;
};
const form=h("form",{class:"quiz",novalidate:true,onsubmit:answer},field,
button("Check",()=>{},{type:"submit"}),said);
form.addEventListener("input",()=>text(said,""));
box.append(form);
}
const quiz={title:"Check your answer",traits:{},view};
return { parse, judgeNumber, judgeChoice, quiz };
})();
const $code_shape_checker = (() => {
const tail=["# A mismatch is raised here, by the first product that does not fit."];
function shapeCheckerNumPy({batch,features,layers,convention}){
const columns=convention==="columns";
const way=columns?"W @ A + b":convention==="torch"?"A @ W.T + b":"A @ W + b";
const turned=convention !=="rows";
return[
"# From the shape checker. Needs NumPy alone.",
"import numpy as np","",
"rng = np.random.default_rng(0)",
`layers = [${layers.map(([i, o]) => `(${i}, ${o})`).join(", ")}]  # (inputs, outputs)`,
"params = []",
"for n_in, n_out in layers:",
`    W = rng.standard_normal((${turned ? "n_out, n_in" : "n_in, n_out"}))`,
`    b = np.zeros(${columns ? "(n_out, 1)" : "n_out"})`,
"    params.append((W, b))",
"count = sum(W.size + b.size for W, b in params)",
'print("parameters:", count)',"",
`A = rng.standard_normal((${columns ? `${features}, ${batch}` : `${batch}, ${features}`}))`,
'print("X", A.shape)',
...tail,
"for i, (W, b) in enumerate(params, 1):",
`    A = ${way}  # activation functions leave shapes alone`,
'    print("layer", i, A.shape)',
"",
].join("\n");
}
function shapeCheckerTorch({batch,features,layers,convention}){
const head=["# From the shape checker. Needs PyTorch.","import torch",
...(convention==="columns"?[]:["from torch import nn"]),""];
const data=(...shape)=>[`A = torch.randn(${shape.join(", ")})`,
'print("X", tuple(A.shape))',...tail];
if(convention !=="columns"){
return[...head,
"model = nn.Sequential(",
...layers.map(([i,o])=>`    nn.Linear(${i}, ${o}),`),
")",
"count = sum(p.numel() for p in model.parameters())",
'print("parameters:", count)',"",
...data(batch,features),
"for i, layer in enumerate(model, 1):",
"    A = layer(A)  # activation functions leave shapes alone",
'    print("layer", i, tuple(A.shape))',
"",
].join("\n");
}
return[...head,
`layers = [${layers.map(([i, o]) => `(${i}, ${o})`).join(", ")}]  # (inputs, outputs)`,
"params = [(torch.randn(n_out, n_in), torch.zeros(n_out, 1))",
"          for n_in, n_out in layers]",
"count = sum(W.numel() + b.numel() for W, b in params)",
'print("parameters:", count)',"",
...data(features,batch),
"for i, (W, b) in enumerate(params, 1):",
"    A = W @ A + b  # activation functions leave shapes alone",
'    print("layer", i, tuple(A.shape))',
"",
].join("\n");
}
return { shapeCheckerNumPy, shapeCheckerTorch };
})();
const $shape_checker_numbers = (() => {
function tuple(shape){
return shape.length===1?`(${shape[0]},)`:`(${shape.join(", ")})`;
}
function numpyError(first,second){
return "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
+ `(n?,k),(k,m?)->(n?,m?) (size ${second[0]} is different from ${first[1]})`;
}
function torchError(first,second){
return "mat1 and mat2 shapes cannot be multiplied "
+ `(${first.join("x")} and ${second.join("x")})`;
}
function shapes({batch,convention},got,[inputs,outputs]){
if(convention==="columns"){
return{A:[got,batch],W:[outputs,inputs],b:[outputs,1],Z:[outputs,batch]};
}
const found={A:[batch,got],W:[inputs,outputs],b:[outputs],Z:[batch,outputs]};
return convention==="torch"?{...found,stored:[outputs,inputs]}:found;
}
function measure(state){
let got=state.features;
const layers=state.layers.map(([inputs,outputs])=>{
const layer={got,inputs,outputs,fits:got===inputs,weights:inputs*outputs,
biases:outputs,...shapes(state,got,[inputs,outputs])};
got=outputs;
return layer;
});
const wrong=layers.findIndex(({fits})=>!fits);
const sum=(name)=>layers.reduce((total,layer)=>total + layer[name],0);
const found={layers,wrong,weights:sum("weights"),biases:sum("biases"),
parameters:sum("weights")+ sum("biases"),output:wrong < 0?layers.at(-1).Z:null,
errors:{}};
if(wrong>=0){
const{A,W}=layers[wrong];
const pair=state.convention==="columns"?[W,A]:[A,W];
found.errors={numpy:numpyError(...pair),torch:torchError(...pair)};
}
return found;
}
function mended({features,layers}){
return layers.map(([,outputs],i)=>[i?layers[i - 1][1]:features,outputs]);
}
function resized({features,layers},place,size){
const old=place?layers[place - 1][1]:features;
const next=layers.map((pair)=>[...pair]);
if(place)next[place - 1][1]=size;
if(next[place]?.[0]===old)next[place][0]=size;
return place?{layers:next}:{features:size,layers:next};
}
return { tuple, numpyError, torchError, measure, mended, resized };
})();
const $shape_checker_words = (() => {
const{tuple}=$shape_checker_numbers;
function count(n){
return String(n).replace(/\B(?=(\d{3})+$)/g,",");
}
function report(found){
return{weights:count(found.weights),biases:count(found.biases),
parameters:count(found.parameters),
output:found.output?tuple(found.output):`none: layer ${found.wrong + 1} fails`};
}
function verdict({convention},{layers,wrong}){
if(wrong < 0){
const way=[layers[0].A,...layers.map(({Z})=>Z)].map(tuple).join(" → ");
return `Every product fits: ${way}.`;
}
const{got,inputs,stored}=layers[wrong];
const more=layers.slice(wrong + 1).flatMap(({fits},i)=>(fits?[]:[wrong + i + 2]));
const why=convention==="torch"&&inputs !==stored[0]
?` torch keeps the weights as ${tuple(stored)} and multiplies by their transpose: that is `
+ "why the message turns them round.":"";
return `Layer ${wrong + 1} declares ${inputs} inputs, but ${got} arrive.${why}${
    more.length ? ` Layer ${more[0]} would be next: only the first mismatch is raised.` : ""}`;
}
function summary(state,found){
const{batch,features,layers,convention}=state;
const form={rows:"samples in rows",columns:"samples in columns",torch:"torch's form"};
return[`${batch} samples with ${features} features, ${form[convention]}.`,
`Layers: ${layers.map(([i, o]) => `${i} to ${o}`).join(", ")}.`,
`${count(found.parameters)} parameters.`,verdict(state,found),found.errors.torch??""]
.join(" ").trim();
}
return { count, report, verdict, summary };
})();
const $shape_checker_fields = (() => {
const{attr,h,text}=$dom;
const{button}=$fields;
const{measure,mended,resized}=$shape_checker_numbers;
const{count}=$shape_checker_words;
function box(label,{min,max},wrong,read,write){
const el=h("input",{type:"number",min,max,step:1,"aria-label":label});
el.addEventListener("change",()=>{
if(read()===undefined)return;
const asked=el.value.trim()===""?NaN:Number(el.value);
const good=Number.isInteger(asked)&&asked>=min&&asked <=max;
text(wrong,good?"":`${label}: a whole number from ${min} to ${max}.`);
if(good)write(asked);
el.value=read();
});
return el;
}
function dataRow(store,traits,wrong){
const batch=box("samples in the batch",traits.batch,wrong,()=>store.get("batch"),
(v)=>store.set({batch:v}));
const features=box("features of a sample",traits.features,wrong,
()=>store.get("features"),(v)=>store.set(resized(store.values,0,v)));
const sync=()=>{
batch.value=store.get("batch");
features.value=store.get("features");
};
return{el:h("div",{class:"shape"},h("span",{},"data"),
h("span",{class:"one"},h("small",{},"samples"),batch),
h("span",{class:"one"},h("small",{},"features"),features)),sync};
}
function layerRow(store,{layers},wrong,i){
const get=(k)=>store.get("layers")[i]?.[k];
const inputs=box(`inputs that layer ${i + 1} declares`,layers,wrong,()=>get(0),
(v)=>store.set({layers:store.get("layers").map((pair,at)=>
(at===i?[v,pair[1]]:pair))}));
const outputs=box(`outputs of layer ${i + 1}`,layers,wrong,()=>get(1),
(v)=>store.set(resized(store.values,i + 1,v)));
const parameters=h("span",{class:"sum"});
const el=h("div",{class:"shape"},h("span",{},`layer ${i + 1}`),
h("span",{class:"one"},h("small",{},"inputs"),inputs),
h("span",{class:"one"},h("small",{},"outputs"),outputs),parameters);
const sync=()=>{
const{inputs:n,outputs:m,weights,biases,fits}=measure(store.values).layers[i];
inputs.value=n;
outputs.value=m;
attr(inputs,{"aria-invalid":!fits});
text(parameters,`${n} · ${m} + ${m} = ${count(weights + biases)} parameters`);
};
return{el,sync};
}
function shapeFields(store,traits){
const wrong=h("p",{class:"wrong",role:"alert"});
const data=dataRow(store,traits,wrong);
const list=h("div",{});
const rows=[];
const{least,most}=traits.layers;
const change=(layers)=>{
text(wrong,"");
store.set({layers});
};
const more=button("Add a layer",()=>{
const layers=store.get("layers");
change([...layers,[layers.at(-1)[1],3]]);
});
const less=button("Remove the last",()=>change(store.get("layers").slice(0,-1)));
const fit=button("Make the inputs fit",()=>change(mended(store.values)),{class:"main"});
const sync=()=>{
const n=store.get("layers").length;
while(rows.length>n)rows.pop().el.remove();
while(rows.length < n){
rows.push(layerRow(store,traits,wrong,rows.length));
list.append(rows.at(-1).el);
}
for(const row of[data,...rows])row.sync();
more.disabled=n>=most;
less.disabled=n <=least;
fit.disabled=measure(store.values).wrong < 0;
};
store.subscribe(sync);
sync();
return h("fieldset",{class:"shapes"},h("legend",{},"Shapes"),data.el,list,wrong,
h("p",{class:"caption"},"Inputs that fit follow a change of the size before them; change "
+ "the inputs alone to make a mismatch."),h("div",{class:"bar"},fit,more,less));
}
return { shapeFields };
})();
const $shape_checker_figure = (() => {
const{attr,s}=$dom;
const{tuple}=$shape_checker_numbers;
const COLORS=["blue","green","purple"];
const LOW="₀₁₂₃₄₅";
const[LEAST,UNIT,TALL]=[4,11,150];
function parts({convention},layer,i){
const inner=layer.fits?COLORS[i % 3]:"red";
const outer=COLORS[(i + 1)% 3];
const columns=convention==="columns";
const one=(key,name,rows,cols)=>({key,name,shape:layer[key],
colors:columns?[cols,rows]:[rows,cols]});
const A=one("A",i?`A${LOW[i]}`:"X","fg",inner);
const W=one("W",`W${LOW[i + 1]}${convention === "torch" ? "ᵀ" : ""}`,inner,outer);
const b=one("b",`b${LOW[i + 1]}`,"",outer);
const Z=one("Z",`Z${LOW[i + 1]}`,"fg",outer);
return[...(columns?[W,A]:[A,W]),b,Z];
}
const size=(shape)=>(shape.length===1?[1,shape[0]]:shape);
function fitted(lines,width){
const words=[0,1,2,3].map((c)=>
Math.max(...lines.map((line)=>6*tuple(line[c].shape).length + 2)));
const slots=(unit)=>words.map((least,c)=>Math.max(least,
...lines.map((line)=>unit*size(line[c].shape)[1])));
const most=Math.max(...lines.flatMap((line)=>line.map(({shape})=>size(shape)[0])));
const signs=width < 420?24:34;
let unit=Math.min(UNIT,TALL / most);
const wide=()=>slots(unit).reduce((a,b)=>a + b)+ 3*signs;
while(wide()>width - 4&&unit>0.02)unit*=0.95;
return{unit,slots:slots(unit),signs};
}
function put(words,x,y,kind=""){
return s("text",{x,y,class:kind,"text-anchor":"middle"},words);
}
function matrix({shape,colors},x,y,unit){
const[high,wide]=size(shape).map((n)=>Math.max(LEAST,n*unit));
const[left,top]=[x - wide / 2,y - high / 2];
let cells="";
if(unit>=4){
const[rows,columns]=size(shape);
for(let r=1;r < rows;r +=1)cells +=`M${left} ${top + r * unit}h${wide}`;
for(let c=1;c < columns;c +=1)cells +=`M${left + c * unit} ${top}v${high}`;
}
const side=(color,d)=>s("path",{class:`side ${color}`,d,
"stroke-dasharray":color==="red"?"5 2":""});
return s("g",{},s("rect",{class:"flat",x:left,y:top,width:wide,height:high}),
s("path",{class:"cells",d:cells}),
colors[0]?side(colors[0],`M${left} ${top}v${high}`):"",
colors[1]?side(colors[1],`M${left} ${top}h${wide}`):"");
}
function shapeText({shape,colors},stored,x,y){
const own=shape.length===1?[colors[1]]:colors;
const el=put("(",x,y);
shape.forEach((n,k)=>el.append(s("tspan",{class:own[k]&&`ink-${own[k]}`},String(n)),
k < shape.length - 1?", ":shape.length===1?",)":")"));
return stored?[el,put("kept as",x,y + 15),put(tuple(stored),x,y + 30)]:[el];
}
function drawing(){
const el=s("svg",{role:"img",class:"products"});
let drawn="";
function draw(state,{layers,wrong},width){
const key=JSON.stringify([state,width]);
if(key===drawn)return;
drawn=key;
const lines=layers.map((layer,i)=>parts(state,layer,i));
const{unit,slots,signs}=fitted(lines,width);
const rest=Math.max(0,width - slots.reduce((a,b)=>a + b)- 3*signs)/ 2;
const centres=slots.map((wide,c)=>Math.min(rest,60)+ wide / 2
+ slots.slice(0,c).reduce((a,b)=>a + b,0)+ c*signs);
const below=state.convention==="torch"?48:18;
let top=14;
const rows=lines.map((line,i)=>{
const tall=Math.max(...line.map(({shape})=>Math.max(LEAST,size(shape)[0]*unit)));
const[y,low]=[top + 8 + tall / 2,top + 8 + tall + 15];
const group=s("g",{opacity:wrong>=0&&i>wrong?0.35:1});
line.forEach((part,c)=>{
const x=centres[c];
const gone=part.key==="Z"&&i===wrong;
if(c){
const sign=c===1&&i===wrong?"✗":["","@","+","="][c];
group.append(put(sign,x - slots[c]/ 2 - signs / 2,y + 5,
sign==="✗"?"name ink-red":"name"));
}
group.append(put(part.name,x,top,gone?"":"name"));
if(gone)group.append(put("?",x,y + 5,"name ink-red"));
else{
group.append(matrix(part,x,y,unit),
...shapeText(part,part.key==="W"&&layers[i].stored,x,low));
}
});
top=low + below + 10;
return group;
});
attr(el,{viewBox:`0 0 ${width} ${top - 20}`,height:top - 20,"aria-label":
layers.map((layer,i)=>`Layer ${i + 1}: input ${tuple(layer.A)}, weights ${
        tuple(layer.stored ?? layer.W)}, bias ${tuple(layer.b)}${
        layer.fits ? `, output ${tuple(layer.Z)}` : ", which do not fit"}`).join(". ")});
el.replaceChildren(...rows);
}
return{el,draw};
}
return { drawing };
})();
const $shape_checker_presets = (() => {
const REST={batch:4,features:10,layers:[[10,5],[5,8]],convention:"rows"};
const PRESETS=[
{name:"all fits",set:{},
look:"Sides of one colour meet: 10 with 10, then 5 with 5. What is left outside is the "
+ "shape of the result. Only the inner sizes have to match."},
{name:"8 for 10",set:{layers:[[8,5],[5,8]]},
look:"The layer was told 8 inputs and gets 10. The message names both matrices, the data "
+ "first: 4x10 is what arrived, 8x5 is what the layer made of its declaration."},
{name:"second layer",set:{layers:[[10,5],[4,8]]},
look:"The first product is done before anything is said: mat1 is 4x5, so it is no longer "
+ "your data. Look for the layer in front of the one that declares 4."},
{name:"turned data",set:{batch:10,features:4,layers:[[10,5],[5,8]]},
look:"Ten samples with four features each, given to a layer made for ten features: rows "
+ "and columns of X were exchanged. In the column form this X would be right."},
{name:"silent",set:{batch:10,features:10},
look:"As many samples as features. Hand X over transposed and still every shape fits: no "
+ "error, wrong numbers. A shape check finds many mistakes, not all."},
{name:"one sample",set:{batch:1},
look:"One sample is still a matrix, with one row, and so is every result. The number of "
+ "parameters has not moved: it knows nothing of the batch."},
{name:"digits",set:{batch:64,features:784,layers:[[784,256],[256,10]]},
look:"Pictures of 28 by 28 pixels: 203,530 parameters, nearly all of them in the first "
+ "layer. Sizes are drawn to scale, those too small to see with a few pixels."},
];
return { REST, PRESETS };
})();
const $shape_checker = (() => {
const{shapeCheckerNumPy,shapeCheckerTorch}=$code_shape_checker;
const{h,text}=$dom;
const{button,menu}=$fields;
const{scene}=$loop;
const{presets}=$presets;
const{shapeFields}=$shape_checker_fields;
const{drawing}=$shape_checker_figure;
const{measure}=$shape_checker_numbers;
const{PRESETS,REST}=$shape_checker_presets;
const{report,summary,verdict}=$shape_checker_words;
const{choice,integer,pairs}=$traits;
const{bar,copier,readings,speaker}=$ui;
const CONVENTIONS=[["rows","rows: X @ W + b"],
["columns","columns: W @ X + b"],["torch","torch: X @ Wᵀ + b"]];
const traits={batch:integer(1,512),features:integer(1,999),layers:pairs(1,999,1,5),
convention:choice(CONVENTIONS.map(([name])=>name))};
const NOTE="A side’s colour is the size that it stands for; sides that meet must have one "
+ "size. All boxes have one scale. Activation functions between the layers leave shapes alone.";
function messages(){
const[torch,numpy]=[h("code",{"data-error":"torch"}),h("code",{"data-error":"numpy"})];
const el=h("div",{class:"problem",role:"alert"},h("p",{},"PyTorch: ",torch),
h("p",{},"NumPy: ",numpy));
return{el,update(errors){
el.hidden=!errors.torch;
text(torch,errors.torch?`RuntimeError: ${errors.torch}`:"");
text(numpy,errors.numpy?`ValueError: ${errors.numpy}`:"");
}};
}
function view({store,box}){
const numbers=readings({parameters:"parameters in all",weights:"weights",
biases:"biases",output:"shape of the output"});
const said=h("p",{class:"verdict"});
const[figure,wrong]=[drawing(),messages()];
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["NumPy",()=>shapeCheckerNumPy(store.values)],
["PyTorch",()=>shapeCheckerTorch(store.values)]]);
const draw=()=>{
const state=store.values;
const found=measure(state);
figure.draw(state,found,width());
numbers.update(report(found));
text(said,verdict(state,found));
wrong.update(found.errors);
speech.say(summary(state,found));
};
box.append(h("p",{class:"title"},"Shape checker"),h("div",{class:"controls one top"},
menu(store,"convention",CONVENTIONS,{label:"convention"})),examples.group,
examples.look,figure.el,said,wrong.el,numbers.list,h("p",{class:"caption"},NOTE),
h("div",{class:"controls one"},shapeFields(store,traits)),
bar(button("Reset all",()=>store.set(start)),...copies.buttons),copies.area,speech.el);
return live(draw);
}
const shapeChecker={title:"Shape checker",traits,view};
return { shapeChecker };
})();
const $code_space_warp = (() => {
const{float,numpyFunction,torchFunction}=$code_functions;
const rows=(values,n)=>Array.from({length:values.length / n},(_,i)=>
`[${values.slice(i * n, i * n + n).map(float).join(", ")}]`);
const DATA={
xor:["corners = np.array([[1.0, 1.0], [-1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])",
"corner = np.arange(160) % 4",
"X = corners[corner] + 0.3 * rng.standard_normal((160, 2))","y = corner % 2"],
moons:["from ffnbook.data import make_moons","","X, y = make_moons(160, 0.1, rng)"],
circles:["from ffnbook.data import make_circles","","X, y = make_circles(160, 0.05, rng)"],
};
function data(name){
const lines=DATA[name];
return name==="xor"?["rng = np.random.default_rng(0)",...lines]
:[...lines.slice(0,2),"rng = np.random.default_rng(0)",...lines.slice(2)];
}
function parameters(flat,hidden){
const[W,b]=[flat.slice(0,2*hidden),flat.slice(2*hidden,3*hidden)];
const v=flat.slice(3*hidden,4*hidden);
const array=(name,lines)=>[`${name} = np.array([`,...lines.map((l)=>`    ${l},`),"])"];
return[...array("W1",rows(W,hidden)),...array("b1",b.map(float)),
...array("W2",rows(v,1)),`b2 = ${float(flat[4 * hidden])}`];
}
const SETTINGS={slope:0.01};
function spaceWarpNumPy({data:name,activation,hidden},flat){
return[
"# From the space warp: what the hidden layer does to the points.",
"import numpy as np",...(name==="xor"?[""]:[]),
...data(name),"","",
...numpyFunction(activation,SETTINGS,"f"),"","",
...parameters(flat,hidden),"",
"Z = X @ W1 + b1  # the affine map",
"A = f(Z)  # the activation",
"logits = (A @ W2 + b2)[:, 0]  # a straight line in the hidden space",
"right = int(np.sum((logits > 0) == (y == 1)))",
"loss = np.mean(np.logaddexp(0, logits) - y * logits)",
'print(f"{right} of {len(y)} right, loss {loss:.10g}")',
"",
].join("\n");
}
function spaceWarpTorch({data:name,activation,hidden},flat){
return[
"# From the space warp. Needs NumPy and PyTorch.",
"import numpy as np","import torch","import torch.nn.functional as F",
...(name==="xor"?[""]:[]),
...data(name),"","",
...torchFunction(activation,SETTINGS,"f"),"","",
...parameters(flat,hidden),"",
`hidden = torch.nn.Linear(2, ${hidden}, dtype=torch.float64)`,
`output = torch.nn.Linear(${hidden}, 1, dtype=torch.float64)`,
"with torch.no_grad():  # torch keeps weights as (outputs, inputs)",
"    hidden.weight.copy_(torch.from_numpy(W1.T))",
"    hidden.bias.copy_(torch.from_numpy(b1))",
"    output.weight.copy_(torch.from_numpy(W2.T))",
"    output.bias.fill_(b2)",
"    A = f(hidden(torch.from_numpy(X)))",
"    logits = output(A)[:, 0]",
"y = torch.from_numpy(np.asarray(y, dtype=float))",
"right = int(((logits > 0) == (y == 1)).sum())",
"loss = F.binary_cross_entropy_with_logits(logits, y).item()",
'print(f"{right} of {len(y)} right, loss {loss:.10g}")',
"",
].join("\n");
}
return { spaceWarpNumPy, spaceWarpTorch };
})();
const $boundary = (() => {
function crossing(f,p,q,fp){
let[low,high]=[0,1];
const at=(s)=>[p[0]+ s*(q[0]- p[0]),p[1]+ s*(q[1]- p[1])];
for(let k=0;k < 40;k +=1){
const middle=(low + high)/ 2;
if(f(...at(middle))>0===fp>0)low=middle;
else high=middle;
}
return at((low + high)/ 2);
}
function boundary(f,[cx,cy,half],cells=40){
const at=(i,j)=>[cx + half*((2*i)/ cells - 1),cy + half*((2*j)/ cells - 1)];
const values=Array.from({length:(cells + 1)**2},(_,k)=>
f(...at(k %(cells + 1),Math.floor(k /(cells + 1)))));
const value=(i,j)=>values[j*(cells + 1)+ i];
const pieces=[];
const found=new Map();
const cut=(i,j,k,l)=>{
const key=[i,j,k,l].join();
if(!found.has(key))found.set(key,crossing(f,at(i,j),at(k,l),value(i,j)));
return found.get(key);
};
for(let j=0;j < cells;j +=1){
for(let i=0;i < cells;i +=1){
const edges=[[i,j,i + 1,j],[i + 1,j,i + 1,j + 1],[i,j + 1,i + 1,j + 1],
[i,j,i,j + 1]];
const cuts=edges.filter(([a,b,c,d])=>value(a,b)>0 !==value(c,d)>0)
.map((edge)=>cut(...edge));
for(let k=0;k + 1 < cuts.length;k +=2)pieces.push([cuts[k],cuts[k + 1]]);
}
}
return pieces;
}
return { boundary };
})();
const $best_line = (() => {
const DIRECTIONS=360;
function kept(make,most=8){
const cache=new Map();
return(...given)=>{
const key=given.join();
if(!cache.has(key))cache.set(key,make(...given));
if(cache.size>most)cache.delete(cache.keys().next().value);
return cache.get(key);
};
}
function lineThrough({X,y,n}){
const total=y.reduce((sum,v)=>sum + v,0);
const[order,along]=[Int32Array.from(y.keys()),new Float64Array(n)];
let best={right:0,angle:0,threshold:0};
for(let k=0;k < DIRECTIONS;k +=1){
const angle=(Math.PI*k)/ DIRECTIONS;
const[c,s]=[Math.cos(angle),Math.sin(angle)];
for(let i=0;i < n;i +=1)along[i]=X[2*i]*c + X[2*i + 1]*s;
for(let i=1;i < n;i +=1){
const[one,at]=[order[i],along[order[i]]];
let j=i;
for(;j>0&&along[order[j - 1]]>at;j -=1)order[j]=order[j - 1];
order[j]=one;
}
let ones=0;
for(let below=1;below < n;below +=1){
ones +=y[order[below - 1]];
const right=ones +(n - total)-(below - ones);
const most=Math.max(right,n - right);
if(most>best.right){
best={right:most,angle,threshold:
(along[order[below - 1]]+ along[order[below]])/ 2};
}
}
}
return best;
}
return { kept, lineThrough };
})();
const $space_warp_points = (() => {
const{kept,lineThrough}=$best_line;
const{columns,make_circles,make_moons}=$datasets;
const{Network}=$network;
const{default_rng}=$rng;
const{Trainer}=$training;
const N=160;
const STEPS=400;
const LR=0.1;
const CORNERS=[[1,1],[-1,1],[-1,-1],[1,-1]];
function make_clouds(n,noise,rng){
const draws=rng.standard_normal(2*n);
const X=draws.map((v,i)=>CORNERS[(i>>1)% 4][i % 2]+ noise*v);
return{X,y:Int32Array.from({length:n},(_,i)=>(i % 4)% 2),n};
}
const MAKERS={xor:[make_clouds,0.3],moons:[make_moons,0.1],
circles:[make_circles,0.05]};
const WINDOWS={xor:[0,0,2.1],moons:[0.5,0.25,1.9],circles:[0,0,1.5]};
const points=kept((data)=>{
const[make,noise]=MAKERS[data];
return make(N,noise,default_rng(0));
});
const trained=kept((data,activation,hidden,seed)=>{
const{X,y,n}=points(data);
const net=new Network([2,hidden,1],{activation,rng:default_rng(seed)});
const trainer=new Trainer(net,{X:columns(X,n,2),y,n,optimizer:"adam",lr:LR});
const path=[];
for(let step=0;step <=STEPS;step +=1){
path.push(net.layers.flatMap(({W,b})=>[...W,...b]));
if(step < STEPS)trainer.step();
}
return path;
});
const bestLine=kept((data)=>lineThrough(points(data)));
return { N, STEPS, WINDOWS, points, trained, bestLine };
})();
const $space_warp_numbers = (() => {
const{getActivation}=$activations;
const{boundary}=$boundary;
const{LOSSES}=$losses;
const{bestLine,N,points,trained,WINDOWS}=$space_warp_points;
function network(flat,hidden,activation){
const f=getActivation(activation);
const[W,b]=[flat.slice(0,2*hidden),flat.slice(2*hidden,3*hidden)];
const[v,c]=[flat.slice(3*hidden,4*hidden),flat[4*hidden]];
const net={hidden,W,b,v,c,
z:(x,y)=>b.map((bias,j)=>x*W[j]+ y*W[hidden + j]+ bias),
a:(x,y)=>net.z(x,y).map((z)=>f.f(z)),
logit:(x,y)=>net.a(x,y).reduce((sum,a,j)=>sum + a*v[j],c),
warp(x,y,t){
const z=net.z(x,y);
if(t <=1)return z.map((value,j)=>(1 - t)*([x,y][j]??0)+ t*value);
return z.map((value)=>(2 - t)*value +(t - 1)*f.f(value));
}};
return net;
}
const dot=(a,b)=>a.reduce((sum,value,i)=>sum + value*b[i],0);
const mix=(a,p,b,q)=>a.map((value,i)=>p*value + q*b[i]);
const unit=(a)=>a.map((value)=>value / Math.sqrt(dot(a,a)));
const axis=(k)=>[0,1,2].map((i)=>(i===k?1:0));
function look({hidden,v},t){
if(hidden===2)return[[1,0],[0,1]];
if(!(dot(v,v)>0))return[axis(0),axis(1)];
const up=v[1]>=0?unit(v):unit(v).map((value)=>-value);
const sizes=up.map(Math.abs);
const least=sizes.indexOf(Math.min(...sizes));
let across=unit(mix(axis(least),1,up,-up[least]));
if(across[0]< 0)across=across.map((value)=>-value);
const turn=Math.min(t,1);
const y=unit(mix(axis(1),1 - turn,up,turn));
let x=mix(axis(0),1 - turn,across,turn);
x=mix(x,1,y,-dot(x,y));
if(Math.sqrt(dot(x,x))< 1e-6)x=mix(across,1,y,-dot(across,y));
return[unit(x),y];
}
function camera(net,t){
const[across,up]=look(net,t);
return(x,y)=>{
const at=net.warp(x,y,t);
return[dot(across,at),dot(up,at)];
};
}
function flatWeights({data,activation,hidden,seed,steps,weights}){
return weights.length?weights:trained(data,activation,hidden,seed)[steps];
}
let last={key:""};
function measure(state){
const{data,activation,hidden}=state;
const flat=flatWeights(state);
const key=[data,activation,hidden,...flat].join();
if(last.key===key)return last;
const{X,y}=points(data);
const net=network(flat,hidden,activation);
const logits=Float64Array.from({length:N},(_,i)=>net.logit(X[2*i],X[2*i + 1]));
const wrong=[...logits.keys()].filter((i)=>logits[i]>0 !==(y[i]===1));
last={key,X,y,net,flat,logits,wrong,right:N - wrong.length,points:N,
line:bestLine(data).right,loss:LOSSES.bce_with_logits.value(logits,y,N),
boundary:boundary(net.logit,WINDOWS[data])};
return last;
}
return { network, look, camera, flatWeights, measure };
})();
const $space_warp_figure = (() => {
const{attr,clamp,s,short,uid}=$dom;
const{axes,linear,ticks}=$plot;
const{camera,look}=$space_warp_numbers;
const{bestLine,WINDOWS}=$space_warp_points;
const COLORS=["purple","green","fg"];
const[TOP,LEFT]=[24,30];
function layout(width){
const narrow=width < 520;
const side=narrow?Math.min(width - LEFT - 8,330):Math.min((width - 2*LEFT - 30)/ 2,330);
const panel=(left,top)=>({left,top,right:left + side,bottom:top + side});
const input=panel(LEFT,TOP);
const inside=narrow?panel(LEFT,input.bottom + 54):panel(LEFT + side + 24 + LEFT,TOP);
return{width,narrow,side,input,inside,height:inside.bottom + 22};
}
function put(words,x,y,kind="name",anchor="start"){
return s("text",{x,y,class:kind,"text-anchor":anchor},words);
}
const xy=(x,y,[a,b])=>`${clamp(x(a), -1e6, 1e6).toFixed(1)} ${
  clamp(y(b), -1e6, 1e6).toFixed(1)}`;
function panel(name){
const rect=s("rect",{class:"frame"});
const edge=s("rect");
const clip=s("clipPath",{id:uid(name)},edge);
const p={back:s("g"),grid:s("path",{class:"warped"}),lines:s("g"),
edge:s("path",{class:"curve fg"}),zero:s("path",{class:"class zero-class"}),
one:s("path",{class:"class one-class"}),wrong:s("path",{class:"wrong-point"}),
labels:s("g",{"aria-hidden":"true"})};
const el=s("g",{},clip,rect,p.back,s("g",{"clip-path":`url(#${clip.id})`},p.grid,
p.lines,p.edge,p.zero,p.one,p.wrong),p.labels);
let[x,y]=[null,null];
return{el,...p,
set({left,right,top,bottom},[cx,cy,half],names){
for(const it of[rect,edge]){
attr(it,{x:left,y:top,width:right - left,height:bottom - top});
}
x=linear(cx - half,cx + half,left,right);
y=linear(cy - half,cy + half,bottom,top);
p.back.replaceChildren(axes(x,y,{xTicks:ticks(x.lo,x.hi,4),yTicks:ticks(y.lo,y.hi,4)}));
p.labels.replaceChildren(put(names[0],left,top - 8),
put(names[1],right - 4,bottom - 6,"sym halo","end"),
put(names[2],left + 5,top + 15,"sym halo"));
},
draw({X,y:labels,wrong,boundary},to){
const spots=Array.from(labels,(_,i)=>xy(x,y,to(X[2*i],X[2*i + 1])));
const dots=(label)=>spots.filter((_,i)=>labels[i]===label)
.map((spot)=>`M${spot}h0`).join("");
attr(p.zero,{d:dots(0)});
attr(p.one,{d:dots(1)});
attr(p.wrong,{d:wrong.map((i)=>`M${spots[i]}m-5 -5l10 10m0 -10l-10 10`).join("")});
attr(p.edge,{d:boundary.map(([from,end])=>
`M${xy(x, y, to(...from))}L${xy(x, y, to(...end))}`).join("")});
},
path:(spots)=>spots.map((spot,i)=>`${i ? "L" : "M"}${xy(x, y, spot)}`).join(""),
};
}
function far([a,b],c,reach){
const size=a*a + b*b;
if(!(size>0))return[];
const[px,py,long]=[(-c*a)/ size,(-c*b)/ size,reach / Math.sqrt(size)];
return[[px - long*b,py + long*a],[px + long*b,py - long*a]];
}
function around({X},to){
let[x0,x1,y0,y1]=[Infinity,-Infinity,Infinity,-Infinity];
for(let i=0;i < X.length;i +=2){
const[a,b]=to(X[i],X[i + 1]);
[x0,x1,y0,y1]=[Math.min(x0,a),Math.max(x1,a),Math.min(y0,b),Math.max(y1,b)];
}
return[(x0 + x1)/ 2,(y0 + y1)/ 2,Math.max(0.5,0.58*(x1 - x0),0.58*(y1 - y0))];
}
function gridLines([cx,cy,half],lines=8,bits=32){
const out=[];
for(let k=0;k <=lines;k +=1){
const at=half*((2*k)/ lines - 1);
const run=Array.from({length:bits + 1},(_,i)=>half*((2*i)/ bits - 1));
out.push(run.map((r)=>[cx + at,cy + r]),run.map((r)=>[cx + r,cy + at]));
}
return out;
}
const STAGES={0:"still the input",1:"after W₁ and b₁",2:"after the activation"};
function drawing(){
const[input,inside]=[panel("input"),panel("inside")];
const el=s("svg",{role:"img",class:"warp"},input.el,inside.el);
function plane(state,found,place){
const frame=WINDOWS[state.data];
input.set(place.input,frame,["the input plane","x₁","x₂"]);
input.draw(found,(x,y)=>[x,y]);
const{W,b,hidden}=found.net;
const{angle,threshold}=bestLine(state.data);
const best=far([Math.cos(angle),Math.sin(angle)],-threshold,9);
input.lines.replaceChildren(s("path",{class:"contour",d:input.path(best)}),
...b.map((bias,j)=>s("path",{class:`curve thin ${COLORS[j]}`,
"stroke-dasharray":"7 4",d:input.path(far([W[j],W[hidden + j]],bias,9))})));
}
function hidden(state,found,place){
const{t}=state;
const{net}=found;
const to=camera(net,t);
const flat=net.hidden===2;
const symbol=t===0?"x":t <=1?"z":"a";
const name=STAGES[t]??"on the way";
const names=t===0||flat?[`${symbol}₁`,`${symbol}₂`]
:["",t < 1?"turning":"seen from the side"];
inside.set(place.inside,around(found,to),
[name,...names]);
inside.draw(found,to);
attr(inside.grid,{d:gridLines(WINDOWS[state.data]).map((line)=>
inside.path(line.map(([x,y])=>to(x,y)))).join("")});
const[across,up]=look(net,t);
const side=(axis)=>net.v.reduce((sum,v,i)=>sum + v*axis[i],0);
const ends=far([side(across),side(up)],net.c,200);
inside.lines.replaceChildren(s("path",{class:"final",opacity:clamp(t - 1,0,1),
d:t>1?inside.path(ends):""}));
}
function draw(state,found,width){
const place=layout(width);
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height,"aria-label":
`The input plane with the network's boundary; the same points at t = ${short(state.t)}`});
plane(state,found,place);
hidden(state,found,place);
}
return{el,draw};
}
return { drawing };
})();
const $space_warp_presets = (() => {
const REST={data:"xor",activation:"tanh",hidden:2,seed:3,steps:100,t:2,
weights:[]};
const BY_HAND=[0.22,2.5,-0.1,0,-0.085,-1.25,40,-7.2,0];
const PRESETS=[
{name:"XOR",set:{},
look:"In the input plane two lines cut out a band and two sides. After the activation both "
+ "sides are pushed into corners, and one straight line is enough. Drag t from 0 and watch."},
{name:"affine only",set:{t:1},
look:"After the weights and before the activation the plane is only sheared, turned and "
+ "stretched: straight stays straight, and no line separates what none separated before."},
{name:"no activation",set:{activation:"identity"},
look:"Trained without an activation function. The second half of the way changes nothing, "
+ "and the boundary in the input plane is one straight line."},
{name:"unlucky start",set:{seed:1},
look:"The same network, data and training, other first weights: it is stuck with 102 of 160, "
+ "fewer than the best straight line. That it can does not mean that it learns to."},
{name:"ReLU",set:{activation:"relu"},
look:"ReLU folds the plane along its two lines: all that is negative lands on an axis. Two "
+ "of the four clouds end in the corner at 0."},
{name:"circles, 2 units",set:{data:"circles",seed:0,steps:400},
look:"Two units and a ring: 131 of 160, and no seed does it. With a rising activation one "
+ "can always walk away from the inner class without crossing the boundary: it never closes."},
{name:"circles, 3 units",set:{data:"circles",hidden:3,seed:0,steps:400},
look:"Three lines enclose the inner class. The hidden space has three axes now; the picture "
+ "is turned until the final plane is seen from its edge, as a straight line."},
{name:"moons, 2 units",set:{data:"moons",seed:0,steps:400},
look:"The network bends nothing that helps: 138 of 160, where a straight line gets 142. "
+ "Look at the next example before you say that two units cannot."},
{name:"moons, by hand",set:{data:"moons",seed:0,weights:BY_HAND},
look:"Two units, weights set by hand: one unit almost straight, the other steep, and the "
+ "boundary is an S. All 160 are right. Training did not find this."},
];
return { REST, BY_HAND, PRESETS };
})();
const $space_warp_weights = (() => {
const{h,plain,text}=$dom;
const{button}=$fields;
const{flatWeights}=$space_warp_numbers;
function names(hidden){
const units=Array.from({length:hidden},(_,j)=>j + 1);
return[...["x₁","x₂"].flatMap((x)=>units.map((j)=>`${x} to unit ${j}`)),
...units.map((j)=>`bias of unit ${j}`),...units.map((j)=>`unit ${j} to output`),
"bias of output"];
}
function weightFields(store,{weights:{min,max}}){
const wrong=h("span",{class:"wrong",role:"alert"});
const grid=h("div",{class:"weights"});
const note=h("p",{class:"caption"});
const back=button("Back to the trained weights",()=>{
text(wrong,"");
store.set({weights:[]});
});
const write=(i,box,hidden)=>{
if(hidden !==store.get("hidden"))return;
const asked=box.value.trim()===""?NaN:Number(box.value);
const good=asked>=min&&asked <=max;
text(wrong,good?"":`A weight goes from −${max} to ${max}.`);
if(good){
store.set({weights:flatWeights(store.values).map((w,k)=>(k===i?asked:w))});
}
sync();
};
let made=0;
const make=(hidden)=>{
made=hidden;
grid.replaceChildren(...names(hidden).map((name,i)=>{
const box=h("input",{type:"number",min,max,step:0.1,
onchange:()=>write(i,box,hidden)});
return h("label",{},h("small",{},name),box);
}));
};
const sync=()=>{
const hidden=store.get("hidden");
if(hidden !==made)make(hidden);
const boxes=grid.querySelectorAll("input");
flatWeights(store.values).forEach((w,i)=>{
boxes[i].value=plain(Number(w.toPrecision(4)));
});
const own=store.get("weights").length>0;
text(note,own?"Weights set by hand.":"Trained weights. Change one and see.");
back.disabled=!own;
};
store.subscribe((changed)=>{
if(changed.size>1||!changed.has("t"))sync();
});
sync();
return h("fieldset",{class:"wide"},h("legend",{},"Weights and biases"),note,grid,wrong,
h("div",{class:"bar"},back));
}
return { weightFields };
})();
const $space_warp_words = (() => {
const{fmt,short}=$dom;
const{N}=$space_warp_points;
function report({right,line,loss}){
return{right:`${right} of ${N}`,line:`${line} of ${N}`,loss:fmt(loss)};
}
function verdict({data,activation,hidden,weights,steps},{right,line}){
const count=`${right} of ${N}`;
if(activation==="identity"){
return `No activation function: an affine map of the plane, ${count}. In the hidden space a `
+ `${hidden === 2 ? "straight line" : "plane"} can do no more than before: at most ${line}.`;
}
if(right===N){
const cut=hidden===2?"straight line":"plane";
return `Separated: in the hidden space one ${cut} has all ${N} points right. Through `
+ `the raw points the best line gets ${line}.`;
}
if(steps===0&&!weights.length){
return `Not trained: ${count} with the first weights. The best line through the raw points `
+ `gets ${line}.`;
}
if(data==="circles"&&hidden===2){
return `Not separated, ${count}: two units cannot close a ring, whatever the weights. The best `
+ `line gets ${line}; take three.`;
}
const than=right>line?`more than the best line’s ${line}`
:`no more than the best line through the raw points, ${line}`;
const hint=weights.length?"Other weights may do it."
:data==="moons"&&hidden===2
?"Two tanh units can do it (see “moons, by hand”), but training does not find it."
:`Try other seeds${steps < 400 ? ", more steps" : ""}${hidden < 3 ? ", a third unit" : ""}.`;
return `Not separated: ${count}, ${than}. ${hint}`;
}
const STAGE=(t)=>(t===0?"the input":t < 1?"on the way to the affine map"
:t===1?"after the affine map":t < 2?"on the way through the activation"
:"after the activation");
function summary(state,found){
return `${state.data}, ${state.hidden} hidden units, ${state.activation}, ${
    state.weights.length ? "weights by hand" : `${state.steps} training steps, seed ${state.seed}`
  }. t = ${short(state.t)}: ${STAGE(state.t)}. ${verdict(state, found)}`;
}
return { report, verdict, summary };
})();
const $space_warp = (() => {
const{spaceWarpNumPy,spaceWarpTorch}=$code_space_warp;
const{h,text}=$dom;
const{button,menu,seed,slider}=$fields;
const{calm,scene}=$loop;
const{presets}=$presets;
const{drawing}=$space_warp_figure;
const{flatWeights,measure}=$space_warp_numbers;
const{STEPS}=$space_warp_points;
const{PRESETS,REST}=$space_warp_presets;
const{weightFields}=$space_warp_weights;
const{report,summary,verdict}=$space_warp_words;
const{choice,integer,number,numbers}=$traits;
const{bar,copier,readings,speaker}=$ui;
const DATA=[["xor","XOR: four clouds"],["moons","moons"],["circles","circles"]];
const ACTIVATIONS=[["tanh","tanh"],["logistic","logistic"],["relu","ReLU"],
["leaky_relu","leaky ReLU"],["identity","none (identity)"]];
const HIDDEN=[[2,"2"],[3,"3"]];
const traits={
data:choice(DATA.map(([name])=>name)),
activation:choice(ACTIVATIONS.map(([name])=>name)),
hidden:integer(2,3),
seed:integer(0,9999),
steps:integer(0,STEPS),
t:number(0,2,0.01),
weights:numbers(-99,99,0.1,0,13),
};
const NOTE="Round and square: the two classes; crosses: points on the wrong side. Solid: the "
+ "network’s boundary. In the input plane, dashed in colour: where z₁, z₂ (z₃) are 0, one line a "
+ "unit; grey: the best straight line through the raw points. In the moving plane, green: the "
+ "final straight line.";
const[SECONDS,LATE]=[4,100];
const OLD=["data","activation","hidden","seed","steps"];
function controls(store){
const field=(name,options)=>slider(store,name,traits[name],options);
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Network"),
menu(store,"activation",ACTIVATIONS,{label:"activation"}),
menu(store,"hidden",HIDDEN,{label:"hidden units"})),
h("fieldset",{},h("legend",{},"Training"),
field("steps",{label:"training steps"}),seed(store,"seed",traits.seed)),
weightFields(store,traits));
}
function view({store,box}){
const numbers=readings({right:"right, the network",line:"right, best line through raw points",
loss:"loss"});
const said=h("p",{class:"verdict"});
const figure=drawing();
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{ask,live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["NumPy",()=>spaceWarpNumPy(store.values,flatWeights(store.values))],
["PyTorch",()=>spaceWarpTorch(store.values,flatWeights(store.values))]]);
store.subscribe((changed)=>{
const other=OLD.some((name)=>changed.has(name));
if(other&&!changed.has("weights")&&store.get("weights").length)store.set({weights:[]});
});
let run=null;
const stop=()=>{
run=null;
store.send();
};
const go=button("Play",()=>{
if(run)stop();
else if(calm())store.set({t:store.get("t")>=2?0:Math.floor(store.get("t"))+ 1});
else{
if(store.get("t")>=2)store.set({t:0},false);
run={before:null};
}
ask();
},{class:"main"});
const stage=(t,name)=>button(name,()=>{
run=null;
store.set({t});
});
const advance=(now)=>{
const passed=Math.min(LATE,now -(run.before??now));
const t=Math.min(2,store.get("t")+(2*passed)/ 1000 / SECONDS);
run.before=now;
store.set({t:Number(t.toFixed(3))},false);
if(t>=2)stop();
ask();
};
const way=slider(store,"t",traits.t,{label:[h("i",{},"t")],
marks:()=>[[0,"0"],[1,"1: W, b"],[2,"2: f"]]});
way.classList.add("wide");
const draw=(now=0)=>{
const state=store.values;
const found=measure(state);
figure.draw(state,found,width());
numbers.update(report(found));
text(said,verdict(state,found));
text(go,run?"Pause":"Play");
speech.say(summary(state,found));
if(run)advance(now);
};
box.append(h("p",{class:"title"},"Space warp"),h("div",{class:"controls top"},
menu(store,"data",DATA,{label:"data"})),examples.group,examples.look,figure.el,
h("div",{class:"controls one"},way),
bar(go,stage(0,"Input"),stage(1,"Affine"),stage(2,"Activated")),said,numbers.list,
h("p",{class:"caption"},NOTE),controls(store),bar(button("Reset all",()=>{
run=null;
examples.clear();
store.set(start);
store.set(start);
}),...copies.buttons),copies.area,speech.el);
return live(draw,{
end(){
run=null;
},
});
}
const spaceWarp={title:"Space warp",traits,view};
return { spaceWarp };
})();
const $code_step_size = (() => {
const{float}=$code_functions;
const BODY=(lib)=>({logistic:`1 / (${lib}.exp(-x) + 1)`,sin:`${lib}.sin(x)`,
exp:`${lib}.exp(x)`,cube:"x * x * x",
relu:lib==="np"?"np.maximum(x, 0)":"torch.relu(x)"});
const EXACT={logistic:"p * (1 - p)",sin:"np.cos(u)",exp:"np.exp(u)",cube:"3 * u * u",
relu:"np.float64(u > 0)"};
const QUOTIENT={forward:"(f(x + h) - f(x)) / h",central:"(f(x + h) - f(x - h)) / (2 * h)"};
const rest=({h})=>[
`slope = quotient(${float(h)})`,
"error = abs(slope - exact)",
'print(f"slope {slope:.10g}, exact {exact:.10g}, error {error:.2g}")',"",
"for k in range(16):",
'    print(f"h = 1e-{k:02d}: error {abs(quotient(10.0**-k) - exact):.2g}")',
"",
];
function stepSizeNumPy(state){
const{function:name,x,method,dtype}=state;
return[
"# From the step size. Needs NumPy alone. The last bit of exp and sin",
"# differs between libraries: with a tiny h so does the error.",
"import numpy as np","",
`x = np.${dtype}(${float(x)})`,"","",
"def f(x):",`    return ${BODY("np")[name]}`,"","",
"def quotient(h):",`    h = np.${dtype}(h)`,`    return float(${QUOTIENT[method]})`,"","",
"u = np.float64(x)",
...(name==="logistic"?["p = 1 / (np.exp(-u) + 1)"]:[]),
`exact = float(${EXACT[name]})`,
...rest(state),
].join("\n");
}
function stepSizeTorch(state){
const{function:name,x,method,dtype}=state;
return[
"# From the step size. Needs PyTorch. The last bit of exp and sin",
"# differs between libraries: with a tiny h so does the error.",
"import torch","",
`x = torch.tensor(${float(x)}, dtype=torch.${dtype})`,"","",
"def f(x):",`    return ${BODY("torch")[name]}`,"","",
"def quotient(h):",`    h = torch.tensor(h, dtype=torch.${dtype})`,
`    return (${QUOTIENT[method]}).item()`,"","",
"u = x.double().requires_grad_()",
"f(u).backward()",
"exact = u.grad.item()",
...rest(state),
].join("\n");
}
return { stepSizeNumPy, stepSizeTorch };
})();
const $step_size_handle = (() => {
const{clamp,s}=$dom;
function steps(svg,store,spec,inside,read){
const handle=s("g",{class:"handle",role:"slider",tabindex:0,
"aria-label":"h in the figure","aria-valuemin":Math.log10(spec.min),
"aria-valuemax":Math.log10(spec.max)},
s("circle",{r:16,class:"reach"}),s("circle",{r:7,class:"knob"}));
const move=(v,rest)=>
store.set({h:clamp(Number(v.toPrecision(3)),spec.min,spec.max)},rest);
const place=(event)=>{
const{left,top}=svg.getBoundingClientRect();
return[event.clientX - left,event.clientY - top];
};
let held=false;
svg.addEventListener("pointerdown",(event)=>{
if(event.button||!inside(...place(event)))return;
held=true;
svg.setPointerCapture(event.pointerId);
handle.focus({preventScroll:true});
event.preventDefault();
move(read(place(event)[0]),false);
});
svg.addEventListener("pointermove",(event)=>{
if(held)move(read(place(event)[0]),false);
});
for(const end of["pointerup","pointercancel"]){
svg.addEventListener(end,()=>{
if(held)store.send();
held=false;
});
}
handle.addEventListener("keydown",(event)=>{
const by={ArrowLeft:-0.1,ArrowDown:-0.1,ArrowRight:0.1,ArrowUp:0.1,PageDown:-1,
PageUp:1,Home:-99,End:99}[event.key];
if(by===undefined||event.altKey||event.ctrlKey||event.metaKey)return;
event.preventDefault();
move(clamp(store.get("h")*10**by,spec.min,spec.max),true);
});
return handle;
}
return { steps };
})();
const $exact_functions = (() => {
const LN2=[0.6931471803691238,1.9082149292705877e-10];
const HALF_PI=[1.5707963267341256,6.077100506506192e-11];
function exp(x){
const k=Math.floor(x /(LN2[0]+ LN2[1])+ 0.5);
const r=(x - k*LN2[0])- k*LN2[1];
let total=1;
for(let n=15;n>0;n -=1)total=1 +(r*total)/ n;
return k>=0?total*2**k:total / 2**-k;
}
function wave(x,turn){
const k=Math.floor(x /(HALF_PI[0]+ HALF_PI[1])+ 0.5);
const r=(x - k*HALF_PI[0])- k*HALF_PI[1];
const quarter=(((k + turn)% 4)+ 4)% 4;
const odd=quarter % 2;
let total=1;
for(let n=9;n>0;n -=1)total=1 -(r*r*total)/(2*n*(2*n + 1 - 2*odd));
total=odd?total:r*total;
return quarter>=2?-total:total;
}
const sin=(x)=>wave(x,0);
const cos=(x)=>wave(x,1);
return { exp, sin, cos };
})();
const $step_size_numbers = (() => {
const{cos,exp,sin}=$exact_functions;
const HEADS=["7.5","5.62","4.22","3.16","2.37","1.78","1.33","1"];
const STEPS=[1,...Array.from({length:15},(_,k)=>
HEADS.map((head)=>Number(`${head}e-${k + 1}`))).flat()];
const UNIT={float64:2**-53,float32:2**-24};
const ROUND={float64:(v)=>v,float32:Math.fround};
const FUNCTIONS={
logistic:(x,r)=>r(1 / r(r(exp(-x))+ 1)),
sin:(x,r)=>r(sin(x)),
exp:(x,r)=>r(exp(x)),
cube:(x,r)=>r(r(x*x)*x),
relu:(x)=>(x>0?x:0),
};
const value=(name,x)=>FUNCTIONS[name](x,ROUND.float64);
function quotient(state,step=state.h){
const r=ROUND[state.dtype];
const f=(at)=>FUNCTIONS[state.function](at,r);
const[x,h]=[r(state.x),r(step)];
const[up,down]=[r(x + h),r(x - h)];
if(state.method==="forward")return{slope:r(r(f(up)- f(x))/ h),moved:up !==x};
return{slope:r(r(f(up)- f(down))/ r(2*h)),moved:up !==down};
}
function derivatives(state){
const x=ROUND[state.dtype](state.x);
if(state.function==="sin"){
const[s,c]=[sin(x),cos(x)];
return[s,c,-s,-c];
}
if(state.function==="exp")return Array(4).fill(exp(x));
if(state.function==="cube")return[x*x*x,3*x*x,6*x,6];
if(state.function==="relu")return[Math.max(x,0),Number(x>0),0,0];
const p=1 /(exp(-x)+ 1);
const d=p*(1 - p);
return[p,d,d*(1 - 2*p),d*(1 - 6*p + 6*p*p)];
}
function theory(state,h){
const u=UNIT[state.dtype];
const[f,first,second,third]=derivatives(state);
const at=Math.abs(ROUND[state.dtype](state.x)*first);
const beyond=((h*h)/ 6)*Math.abs(third);
return state.method==="central"
?{truncation:beyond,roundoff:(u*(Math.abs(f)+ at))/ h}
:{truncation:(h / 2)*Math.abs(second)+ beyond,
roundoff:(u*(2*Math.abs(f)+ at))/ h};
}
function measure(state){
const exact=derivatives(state)[1];
const errorAt=(h)=>Math.abs(quotient(state,h).slope - exact);
const errors=STEPS.map(errorAt);
const lines=STEPS.map((h)=>theory(state,h));
const sums=lines.map(({truncation,roundoff})=>truncation + roundoff);
let tried=0;
for(let i=8;i < STEPS.length;i +=8)if(errors[i]< errors[tried])tried=i;
const{n}=state;
return{...quotient(state),...theory(state,state.h),exact,error:errorAt(state.h),errors,
lines,best:STEPS[sums.indexOf(Math.min(...sums))],tried:STEPS[tried],
least:errors[tried],reverse:3*n,
differences:state.method==="forward"?n*(n + 1):2*n*n};
}
return { STEPS, value, quotient, derivatives, theory, measure };
})();
const $step_size_words = (() => {
const{fmt,plain,raised,short}=$dom;
const FORMULAS={logistic:"1/(exp(−x) + 1)",sin:"sin x",exp:"exp x",cube:"x³",
relu:"ReLU(x)"};
const power=(v)=>(v===1?"1":`10${raised(Math.round(Math.log10(v)))}`);
function report(found){
const{slope,exact,error,truncation,roundoff,best,tried,least}=found;
return{slope:fmt(slope,6),exact:fmt(exact,6),error:fmt(error,2),
truncation:fmt(truncation,2),roundoff:fmt(roundoff,2),best:fmt(best,3),
tried:`${power(tried)}: ${fmt(least, 2)}`,differences:fmt(found.differences,3),
reverse:fmt(found.reverse,3)};
}
function verdict(state,{moved,truncation,roundoff,error}){
const central=state.method==="central";
if(!moved){
return `h is lost: x + h is x again in ${state.dtype}. The difference is 0, and the error is `
+ "the whole slope.";
}
if(state.function==="relu"&&Math.abs(state.x)< state.h&&error>0.1){
return "There is a kink between the two points: the quotient mixes the slopes of both sides.";
}
if(truncation>3*roundoff){
return `Truncation rules: the secant is not the tangent. A tenth of h gives ${
      central ? "a hundredth" : "about a tenth"} of the error.`;
}
if(roundoff>3*truncation){
return "Round-off rules: the values agree in too many digits. A tenth of h makes the error "
+ "about ten times as large.";
}
return "The bottom of the V: truncation and round-off are about equal. No other h is much better.";
}
function summary(state,found){
return[`${FORMULAS[state.function]} at x ${short(state.x)}, ${state.method} difference in ${
    state.dtype}, h ${plain(state.h)}.`,
`Slope ${fmt(found.slope, 6)}, exact ${fmt(found.exact, 6)}, error ${fmt(found.error, 2)}.`,
verdict(state,found),`Best h by theory ${fmt(found.best, 3)}.`].join(" ");
}
return { FORMULAS, power, report, verdict, summary };
})();
const $step_size_figure = (() => {
const{attr,clamp,s,short}=$dom;
const{cursor}=$cursor;
const{axes,frame,line,linear,put,spots,ticks}=$plot;
const{steps}=$step_size_handle;
const{STEPS,value}=$step_size_numbers;
const{power}=$step_size_words;
const WINDOW={logistic:[-0.4,1.4],sin:[-1.6,1.6],exp:[-2,10],cube:[-10,10],
relu:[-1,5]};
const[LOW,HIGH]=[1e-16,1e2];
function layout(width){
const narrow=width < 520;
const left=44;
const f={left,right:narrow?width - 8:0.44*width,top:26,bottom:226};
const top=narrow?f.bottom + 62:26;
const v={left:narrow?left:f.right + 56,right:width - 8,top,
bottom:top +(narrow?220:260)};
return{f,v,height:v.bottom + 44};
}
const path=(kind,more={})=>s("path",{class:kind,...more});
function drawing(store,specs){
const[inF,inV]=[frame("function"),frame("errors")];
const p={back:s("g"),curve:path("curve blue",inF.inside),
tangent:path("curve green thin",{"stroke-dasharray":"2 5",...inF.inside}),
secant:path("curve red thin",inF.inside),ends:s("g",inF.inside),
truncation:path("curve purple thin",inV.inside),roundoff:path("curve red thin",inV.inside),
dots:path("dots"),best:path("least"),here:path("cursor"),
at:s("circle",{r:6,class:"open red"}),labels:s("g",{"aria-hidden":"true"})};
const el=s("svg",{role:"group","aria-label":"The secant, and the error by step size"});
let[place,drawn]=[layout(640),""];
let x,y,vx,vy;
const within=(q,px,py)=>px>q.left - 8&&px < q.right + 8&&py>q.top
&&py < q.bottom + 14;
const handle=cursor({svg:el,store,name:"x",spec:specs.x,label:"x in the figure",
inside:(px,py)=>within(place.f,px,py),value:(px)=>x.back(px)});
const step=steps(el,store,specs.h,(px,py)=>within(place.v,px,py),
(px)=>10**vx.back(px));
el.append(inF.clip,inV.clip,p.back,p.curve,p.tangent,p.secant,p.ends,p.truncation,
p.roundoff,p.best,p.dots,p.here,p.at,p.labels,handle,step);
function sheet(state,width){
const key=`${width} ${state.function}`;
if(drawn===key)return;
drawn=key;
place=layout(width);
const{f,v}=place;
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height});
inF.fill(f);
inV.fill(v);
const[lo,hi]=WINDOW[state.function];
x=linear(-5,5,f.left,f.right);
y=linear(lo,hi,f.bottom,f.top);
vx=linear(-15,0,v.left,v.right);
vy=linear(Math.log10(LOW),Math.log10(HIGH),v.bottom,v.top);
const xs=Array.from({length:201},(_,i)=>-5 + i / 20);
attr(p.curve,{d:line(x,y,xs,xs.map((u)=>value(state.function,u)))});
const log=s("g",{"aria-hidden":"true"});
for(const k of[-15,-12,-9,-6,-3,0]){
const at=Math.round(vx(k))+ 0.5;
log.append(path("grid",{d:`M${at} ${v.top}V${v.bottom}`}),
put(power(10**k),at,v.bottom + 16,"","middle"));
}
for(const k of[-16,-12,-8,-4,0]){
const at=Math.round(vy(k))+ 0.5;
log.append(path("grid",{d:`M${v.left} ${at}H${v.right}`}),
put(power(10**k),v.left - 6,at + 4,"","end"));
}
p.back.replaceChildren(axes(x,y,{xTicks:ticks(-5,5,5),yTicks:ticks(lo,hi,4)}),log);
p.labels.replaceChildren(put("the function and the secant",f.left,f.top - 10,"name"),
put("x",(f.left + f.right)/ 2,f.bottom + 32,"name sym","middle"),
put("error by step",v.left,v.top - 10,"name ink-blue"),
put("h",(v.left + v.right)/ 2,v.bottom + 34,"name sym","middle"),
put("round-off",v.left + 4,v.top + 14,"ink-red halo"),
put("truncation",v.right - 4,v.top + 14,"ink-purple halo","end"));
}
const straight=(at,f,slope)=>line(x,y,[-5,5],[f + slope*(-5 - at),f + slope*(5 - at)]);
function secant(state,{slope,exact}){
const at=state.x;
const f=value(state.function,at);
const points=state.method==="forward"?[at,at + state.h]:[at - state.h,at + state.h];
const[a,b]=points.map((u)=>value(state.function,u));
attr(p.secant,{d:straight((points[0]+ points[1])/ 2,(a + b)/ 2,clamp(slope,-1e4,1e4))});
attr(p.tangent,{d:straight(at,f,exact)});
p.ends.replaceChildren(...points.map((u,i)=>
s("circle",{r:4,class:"on-red",cx:x(u),cy:y([a,b][i])})));
attr(handle,{transform:`translate(${x(at).toFixed(1)} ${y.start})`,"aria-valuenow":at,
"aria-valuetext":`x ${short(at)}`});
}
function errors(state,{errors:list,lines,best,error}){
const level=(v)=>Math.log10(clamp(v,LOW,HIGH));
const logs=STEPS.map(Math.log10);
attr(p.dots,{d:spots(vx,vy,list.map((v,i)=>[logs[i],level(v)]))});
for(const name of["truncation","roundoff"]){
attr(p[name],{d:line(vx,vy,logs,lines.map((it)=>(it[name]>1e-20
?Math.log10(it[name]):null)))});
}
const{top,bottom}=place.v;
attr(p.best,{d:`M${vx(Math.log10(best))} ${bottom}V${bottom - 12}`});
const h=vx(Math.log10(state.h));
attr(p.here,{d:`M${h} ${top}V${bottom}`});
attr(p.at,{cx:h,cy:vy(level(error))});
attr(step,{transform:`translate(${h.toFixed(1)} ${bottom})`,
"aria-valuenow":Math.log10(state.h).toFixed(2),"aria-valuetext":`h ${state.h}`});
}
function draw(state,found,width){
sheet(state,width);
secant(state,found);
errors(state,found);
}
return{el,draw};
}
return { drawing };
})();
const $step_size_presets = (() => {
const REST={function:"logistic",x:1,h:0.1,method:"forward",dtype:"float64",
n:1000};
const PRESETS=[
{name:"a step too large",set:{h:1},
look:"The secant cuts the corner. Halve h and the error halves: in the plot below, the dots "
+ "follow the purple line."},
{name:"a step too small",set:{h:1e-14},
look:"The two values agree in all but the last two or three digits, and the difference keeps "
+ "only those. Move h: the error jumps about below the red line."},
{name:"central",set:{h:1e-5,method:"central"},
look:"One step ahead, one back: the bend of the curve cancels, the purple line is twice as "
+ "steep, and the bottom of the V lies some thousand times lower, at a larger h."},
{name:"float32",set:{h:1e-3,dtype:"float32"},
look:"Seven digits instead of sixteen: the red line moves up by a factor 2²⁹. The best step is a "
+ "thousandth, and even there only three or four digits of the slope are right."},
{name:"a step that is lost",set:{h:1e-8,dtype:"float32"},
look:"1 + h is 1 again in float32. The slope comes out as 0, and the error is the whole slope."},
{name:"a kink",set:{function:"relu",x:0,h:0.5,method:"central"},
look:"ReLU at 0: the central quotient gives the mean of both sides, 0.5, however small h is. "
+ "The book, like torch, calls the slope 0 there."},
{name:"a million parameters",set:{h:1e-5,method:"central",n:1000000},
look:"Each quotient runs the whole model twice, and there is one for each parameter. Reverse "
+ "mode needs one pass forward and one back, and has no h."},
];
return { REST, PRESETS };
})();
const $step_size = (() => {
const{stepSizeNumPy,stepSizeTorch}=$code_step_size;
const{h,text}=$dom;
const{button,menu,slider}=$fields;
const{scene}=$loop;
const{presets}=$presets;
const{drawing}=$step_size_figure;
const{measure}=$step_size_numbers;
const{PRESETS,REST}=$step_size_presets;
const{FORMULAS,report,summary,verdict}=$step_size_words;
const{choice,integer,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const METHODS=[["forward","forward difference"],
["central","central difference"]];
const TYPES=[["float64","float64: 16 digits"],["float32","float32: 7 digits"]];
const traits={
function:choice(Object.keys(FORMULAS)),
x:number(-5,5,0.1),
h:number(1e-15,1,1e-15,{log:true,logStep:0.05}),
method:choice(METHODS.map(([name])=>name)),
dtype:choice(TYPES.map(([name])=>name)),
n:integer(1,1000000,{log:true}),
};
const NOTE="Dots: measured; the ring: at this h; purple: truncation by Taylor’s formula; red: "
+ "what rounding f and x + h may add; green mark: where both together are least. Red line on "
+ "the curve: the measured slope; dotted green: the tangent. An error of 0, or below 10⁻¹⁶, "
+ "lies at the lower edge. Multiplications are counted for a model that uses each parameter "
+ "once.";
const italic=(symbol)=>h("i",{},symbol);
function controls(store){
return h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Quotient"),
slider(store,"h",traits.h,{label:["step ",italic("h")]}),
slider(store,"x",traits.x,{label:["place ",italic("x")]})),
h("fieldset",{},h("legend",{},"Cost of a whole gradient"),
slider(store,"n",traits.n,{label:"parameters"})));
}
function view({store,box}){
const numbers=readings({slope:"measured slope",exact:"exact slope",error:"error",
truncation:"truncation, by theory",roundoff:"round-off, by theory",best:"best h, by theory",
tried:"best power of ten, its error",differences:"multiplications, by differences",
reverse:"multiplications, reverse mode"});
const said=h("p",{class:"verdict"});
const figure=drawing(store,traits);
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["NumPy",()=>stepSizeNumPy(store.values)],
["PyTorch",()=>stepSizeTorch(store.values)]]);
const best=button("Take the best h",()=>store.set({h:measure(store.values).best}),
{class:"main"});
const draw=()=>{
const state=store.values;
const found=measure(state);
figure.draw(state,found,width());
numbers.update(report(found));
text(said,verdict(state,found));
best.disabled=state.h===found.best;
speech.say(summary(state,found));
};
box.append(h("p",{class:"title"},"Step size"),h("div",{class:"controls top"},
menu(store,"function",Object.entries(FORMULAS),{label:"function"}),
menu(store,"method",METHODS,{label:"quotient"}),
menu(store,"dtype",TYPES,{label:"numbers"})),examples.group,examples.look,figure.el,
said,bar(best),numbers.list,h("p",{class:"caption"},NOTE),controls(store),
bar(button("Reset all",()=>store.set(start)),...copies.buttons),copies.area,speech.el);
return live(draw);
}
const stepSize={title:"Step size",traits,view};
return { stepSize };
})();
const $code_state_inspector = (() => {
const{float}=$code_functions;
const CONTEXT={grad:"torch.enable_grad()",no_grad:"torch.no_grad()",
inference_mode:"torch.inference_mode()"};
function stateInspectorTorch({mode,grad,p,x1,x2,seed}){
return[
"# From the state inspector. Needs NumPy and PyTorch.",
"import numpy as np","import torch","from torch import nn","",
`p, x = ${float(p)}, torch.tensor([[${float(x1)}, ${float(x2)}]], dtype=torch.float64)`,"",
"",
"class Dropout(nn.Module):",
'    """nn.Dropout(p) with NumPy\'s masks; torch would draw others."""',
"",
"    def __init__(self):",
"        super().__init__()",
`        self.rng = np.random.default_rng([${seed}, 1])`,
"",
"    def forward(self, a):",
"        if not self.training:",
"            return a",
"        keep = self.rng.random(tuple(a.shape)) >= p",
"        return a * torch.from_numpy(keep / (1 - p))","",
"",
`rng = np.random.default_rng(${seed})`,
"W1, b1 = rng.normal(0, 1, (2, 4)), rng.normal(0, 0.5, 4)",
"last = rng.normal(0, 1, 5)",
"model = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), Dropout(), nn.Linear(4, 1))",
"model.double()",
"values = [W1.T, b1, last[None, :4], last[4:]]",
"with torch.no_grad():",
"    for parameter, value in zip(model.parameters(), values):",
"        parameter.copy_(torch.from_numpy(value.round(1)))",
"optimizer = torch.optim.SGD(model.parameters(), lr=0.1)","",
`model.${mode}()`,
`with ${CONTEXT[grad]}:`,
"    first, second = model(x), model(x)",
'print("outputs", first.item(), second.item())',
'print("grad_fn", first.grad_fn)',
"before = [parameter.clone() for parameter in model.parameters()]",
"try:",
"    (first - 1).square().sum().backward()",
"except RuntimeError as error:",
"    print(error)",
"optimizer.step()",
"changed = sum((old != new).sum().item()",
"              for old, new in zip(before, model.parameters()))",
'print("parameters changed:", changed)',
"try:",
"    (first * model[3].weight).sum()  # later, with gradients on",
"except RuntimeError as error:",
"    print(error)",
"",
].join("\n");
}
return { stateInspectorTorch };
})();
const $state_inspector_figure = (() => {
const{attr,fmt,s}=$dom;
const{put}=$plot;
const HEIGHT=208;
function network(found,mode,call,left,wide){
const out=s("g");
const ins=[[left + 8,82],[left + 8,150]];
const end=[left + wide - 12,116];
out.append(put(`call ${call + 1}: y = ${fmt(found.facts[mode].grad.outputs[call], 3)}`,
left,14,"name"));
found.a.forEach((a,j)=>{
const factor=found.factors[mode][call][j];
const[x,y]=[left + wide / 2,52 + 44*j];
const wire=(from,to,weight)=>s("path",{class:weight < 0?"curve red":"curve blue",
d:`M${from}L${to}`,"stroke-dasharray":factor?"":"2 5",opacity:factor?0.8:0.35,
style:`stroke-width: ${Math.min(4, 0.6 + 1.3 * Math.abs(weight)).toFixed(1)}`});
ins.forEach((from,i)=>out.append(wire(from,[x,y],found.W1[i][j])));
out.append(wire([x,y],end,found.w2[j]));
out.append(s("circle",{cx:x,cy:y,r:7,class:factor?"on-fg":"open fg"}));
if(!factor){
out.append(s("path",{class:"fg",d:`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`}));
}
out.append(put(factor?fmt(factor*a,3):"dropped",x,y - 12,"halo","middle"));
});
for(const[x,y]of[...ins,end])out.append(s("circle",{cx:x,cy:y,r:7,class:"on-fg"}));
return out;
}
function drawing(){
const el=s("svg",{role:"img",class:"calls"});
return{el,draw({mode},found,width){
const wide=Math.min(300,(width - 24)/ 2);
const said=[0,1].map((call)=>`Call ${call + 1}: ${found.a.map((a, j) =>
      (found.factors[mode][call][j] ? `unit ${j + 1} gives ${fmt(found.factors[mode][call][j] * a, 3)}`
        : `unit ${j + 1} is dropped`)).join(", ")}`);
attr(el,{viewBox:`0 0 ${width} ${HEIGHT}`,height:HEIGHT,"aria-label":said.join(". ")});
el.replaceChildren(network(found,mode,0,4,wide),network(found,mode,1,wide + 24,wide));
}};
}
return { drawing };
})();
const $state_inspector_numbers = (() => {
const{default_rng}=$rng;
const MODES=["train","eval"];
const GRADS=["grad","no_grad","inference_mode"];
const[UNITS,TARGET]=[4,1];
const NO_GRAPH="element 0 of tensors does not require grad and does not have a grad_fn";
const INFERENCE="Inference tensors cannot be saved for backward. Please do not use Tensors "
+ "created in inference mode in computation tracked by autograd. To work around this, you can "
+ "make a clone to get a normal tensor and use it in autograd, or use `torch.no_grad()` instead "
+ "of `torch.inference_mode()`.";
function weights(seed){
const rng=default_rng(seed);
const round=(list)=>Array.from(list,(v)=>Math.round(v*10)/ 10);
const W1=round(rng.normal(0,1,2*UNITS));
const b1=round(rng.normal(0,0.5,UNITS));
const last=round(rng.normal(0,1,UNITS + 1));
return{W1:[W1.slice(0,UNITS),W1.slice(UNITS)],b1,w2:last.slice(0,UNITS),b2:last[UNITS]};
}
function factors({seed,p},mode){
const draws=default_rng([seed,1]).random(2*UNITS);
return[0,1].map((call)=>Array.from({length:UNITS},(_,j)=>{
if(mode==="eval")return 1;
return draws[call*UNITS + j]>=p?1 /(1 - p):0;
}));
}
function moved({x1,x2},{z,a,w2},[first],y){
if(y===TARGET)return 0;
let count=1;
for(let j=0;j < UNITS;j +=1){
if(first[j]===0)continue;
count +=Number(a[j]!==0);
if(z[j]>0&&w2[j]!==0)count +=1 + Number(x1 !==0)+ Number(x2 !==0);
}
return count;
}
function measure(state){
const net=weights(state.seed);
const z=net.b1.map((b,j)=>state.x1*net.W1[0][j]+ state.x2*net.W1[1][j]+ b);
const a=z.map((v)=>Math.max(v,0));
const found={...net,z,a,factors:{},facts:{}};
for(const mode of MODES){
const each=factors(state,mode);
const outputs=each.map((row)=>row.reduce((sum,f,j)=>sum + f*a[j]*net.w2[j],0)+ net.b2);
found.factors[mode]=each;
found.facts[mode]=Object.fromEntries(GRADS.map((grad)=>{
const graph=grad==="grad";
return[grad,{outputs,equal:Math.abs(outputs[0]- outputs[1])< 1e-12,
grad_fn:graph?"AddmmBackward0":null,backward:graph?null:NO_GRAPH,
later:grad==="inference_mode"?INFERENCE:null,
changed:graph?moved(state,found,each,outputs[0]):0}];
}));
}
return found;
}
return { MODES, GRADS, weights, factors, measure };
})();
const $state_inspector_presets = (() => {
const REST={mode:"train",grad:"grad",p:0.5,x1:1,x2:0.5,seed:57};
const PRESETS=[
{name:"training",set:{},
look:"Two calls, two masks, two outputs. The step changes only what call 1 let through: a "
+ "dropped unit gets no gradient."},
{name:"eval alone",set:{mode:"eval"},
look:"The outputs agree now. But look at the graph: it is still recorded, and step() would "
+ "still train. eval() is about layers, not about gradients."},
{name:"no_grad alone",set:{grad:"no_grad"},
look:"No graph, no gradients, and still two different outputs: no_grad() does not know what "
+ "dropout is."},
{name:"an evaluation",set:{mode:"eval",grad:"no_grad"},
look:"Both together: the same output every time, and no memory spent on a graph."},
{name:"inference_mode",set:{mode:"eval",grad:"inference_mode"},
look:"Like no_grad(), with one more promise. Read the second message: the output may not "
+ "even be a constant in a later computation with gradients."},
{name:"p = 0",set:{p:0},
look:"Without dropout, train() and eval() give the same numbers here. A forgotten eval() "
+ "stays unnoticed until the day somebody adds dropout or batch normalization."},
];
return { REST, PRESETS };
})();
const $state_inspector_words = (() => {
const{fmt,short}=$dom;
const CONTEXT={grad:"grad (the default)",no_grad:"torch.no_grad()",
inference_mode:"torch.inference_mode()"};
const DROPOUT={
train:"train() lets dropout draw a new mask in every call",
eval:"eval() switches dropout off, not gradients",
};
const GRAPH={
train:{
grad:"and the graph is recorded: the state to train in.",
no_grad:"and no_grad() does not change that: it only leaves the graph out. A score measured "
+ "here is noisy.",
inference_mode:"also under inference_mode(), which only promises that no gradient will ever "
+ "be asked for. A score measured here is noisy.",
},
eval:{
grad:"the graph is still recorded, costs memory, and step() would train, without dropout.",
no_grad:"no_grad() leaves the graph out: the two together are what an evaluation needs.",
inference_mode:"inference_mode() leaves the graph out and forbids its outputs in later "
+ "computations with gradients.",
},
};
function verdict({mode,grad,p},found){
const facts=found.facts[mode][grad];
const dropout=mode==="train"&&p===0?"train() with p = 0 drops nothing":DROPOUT[mode];
const lucky=mode==="train"&&p>0&&facts.equal
?" (These two draws happen to give one output: try the next seed.)":"";
const both=mode==="train"&&p===0&&grad !=="grad"
?"and only the graph is left out.":GRAPH[mode][grad];
const joint=mode==="train"?(grad==="inference_mode"&&p>0?", ":" "):"; ";
return `${dropout}${joint}${both}${lucky}`;
}
function report({mode,grad},found){
const{outputs,equal,grad_fn,backward,later,changed}=found.facts[mode][grad];
return{first:fmt(outputs[0]),second:fmt(outputs[1]),equal:equal?"yes":"no",
grad_fn:grad_fn??"None",backward:backward?"RuntimeError":"works",
changed:`${changed} of 17`,later:later?"RuntimeError":"works"};
}
function cell({outputs,equal,grad_fn,backward,changed}){
return[`${fmt(outputs[0], 3)} ${equal ? "=" : "≠"} ${fmt(outputs[1], 3)}`,
grad_fn?"graph recorded":"no graph",
backward?"backward() raises":`step() changes ${changed} of 17`];
}
function summary(state,found){
const{backward,later}=found.facts[state.mode][state.grad];
const says=report(state,found);
return[`model.${state.mode}(), ${CONTEXT[state.grad]}, dropout ${short(state.p)}.`,
`Two calls give ${says.first} and ${says.second}.`,verdict(state,found),
backward?`backward() raises: ${backward}.`:`step() changes ${says.changed} parameters.`,
later?"Later use with gradients raises an error too.":""].join(" ").trim();
}
return { CONTEXT, verdict, report, cell, summary };
})();
const $state_inspector = (() => {
const{stateInspectorTorch}=$code_state_inspector;
const{attr,h,short,text}=$dom;
const{button,seed,slider}=$fields;
const{scene}=$loop;
const{presets}=$presets;
const{drawing}=$state_inspector_figure;
const{GRADS,MODES,measure}=$state_inspector_numbers;
const{PRESETS,REST}=$state_inspector_presets;
const{CONTEXT,cell,report,summary,verdict}=$state_inspector_words;
const{choice,integer,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const traits={mode:choice(MODES),grad:choice(GRADS),p:number(0,0.9,0.05),
x1:number(-2,2,0.1),x2:number(-2,2,0.1),seed:integer(0,9999)};
const NOTE="A line’s width and colour: size and sign of its weight (red is negative). Numbers at "
+ "the hidden units: ReLU times the mask, which is 0 or 1/(1 − p). Masks come from NumPy’s "
+ "generator; torch draws its own.";
function matrix(store){
const cells=GRADS.map((grad)=>MODES.map((mode)=>{
const lines=[h("b"),h("small"),h("small")];
return{lines,grad,mode,el:h("button",{type:"button",class:"entry",
"aria-label":`${mode}, ${grad}`,
onclick:()=>store.set({mode,grad})},...lines)};
}));
const el=h("div",{class:"jacobian",role:"group","aria-label":"States",
style:"--columns: 2; grid-template-columns: repeat(2, minmax(0, 1fr))"},
...MODES.map((mode)=>h("b",{},`model.${mode}()`)),
...cells.flatMap((row,i)=>[h("small",{style:"grid-column: 1 / -1"},CONTEXT[GRADS[i]]),
...row.map((one)=>one.el)]));
return{el,draw(state,{facts}){
for(const one of cells.flat()){
const words=cell(facts[one.mode][one.grad]);
one.lines.forEach((line,i)=>text(line,words[i]));
attr(one.el,{"aria-pressed":one.mode===state.mode&&one.grad===state.grad,
"aria-label":`${one.mode}, ${one.grad}: ${words.join(", ")}`});
}
}};
}
function messages(){
const[first,later]=["backward","later"].map((name)=>h("code",{"data-error":name}));
const lines=[h("p",{},"loss.backward(): ",first),
h("p",{},"later, y * weight with gradients on: ",later)];
const el=h("div",{class:"problem",role:"alert"},...lines);
return{el,update(facts){
el.hidden=!facts.backward;
[[first,facts.backward],[later,facts.later]].forEach(([code,error],i)=>{
lines[i].hidden=!error;
text(code,error?`RuntimeError: ${error}`:"");
});
}};
}
function formulas(found){
const term=(v,symbol)=>`${v < 0 ? "−" : "+"} ${short(Math.abs(v))}${symbol}`;
return found.z.map((_,j)=>h("li",{},`unit ${j + 1}: ReLU(${short(found.W1[0][j])} x₁ ${
    term(found.W1[1][j], " x₂")} ${term(found.b1[j], "")}), then times ${short(found.w2[j])}`))
.concat(h("li",{},`the output adds ${short(found.b2)}`));
}
function view({store,box}){
const numbers=readings({first:"output of call 1",second:"output of call 2",
equal:"equal",grad_fn:"grad_fn",backward:"loss.backward()",
changed:"parameters that step() changes",later:"later use with gradients"});
const said=h("p",{class:"verdict"});
const[figure,states,wrong,list]=[drawing(),matrix(store),messages(),h("ul")];
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["PyTorch",()=>stateInspectorTorch(store.values)]]);
const field=(name,label)=>slider(store,name,traits[name],{label});
const draw=()=>{
const state=store.values;
const found=measure(state);
states.draw(state,found);
figure.draw(state,found,width());
numbers.update(report(state,found));
text(said,verdict(state,found));
wrong.update(found.facts[state.mode][state.grad]);
list.replaceChildren(...formulas(found));
speech.say(summary(state,found));
};
box.append(h("p",{class:"title"},"State inspector"),examples.group,examples.look,states.el,
said,wrong.el,figure.el,numbers.list,h("p",{class:"caption"},NOTE),
h("details",{},h("summary",{},"The weights"),list),
h("div",{class:"controls"},field("p","dropout p"),
seed(store,"seed",traits.seed),field("x1","input x₁"),field("x2","input x₂")),
bar(button("Reset all",()=>store.set(start)),...copies.buttons),copies.area,speech.el);
return live(draw);
}
const stateInspector={title:"State inspector",traits,view};
return { stateInspector };
})();
const $code_symmetry_and_death = (() => {
const{float,numpyFunctions,torchFunction}=$code_functions;
const keep=(share)=>(share>=50?128:Math.floor((128*share)/(100 - share)+ 0.5));
const WEIGHTS={
zeros:(shape)=>`np.zeros(${shape})`,
constant:(shape)=>`np.full(${shape}, 0.5)`,
random:(shape)=>`rng.normal(0.0, 1.0, ${shape})`,
};
const start=({data,share,seed,init})=>[
`rng = np.random.default_rng(${seed})`,
`X, y = make_${data}(256, 0.1, rng)`,
`W1, b1 = ${WEIGHTS[init]("(2, 5)")}, np.zeros(5)`,
`W2, b2 = ${WEIGHTS[init]("5")}, np.zeros(1)`,
...(share===50?[]:[
`kept = np.where(y == 1, np.cumsum(y) <= ${keep(share)}, np.cumsum(1 - y) <= ${
      keep(100 - share)})`,
"X, y = X[kept], y[kept]"]),
];
function training({steps,lr,kicks,big,lift,after},stopped,raise){
const all=stopped??steps + kicks + after;
const[good,bad]=[Math.min(all,steps),Math.min(Math.max(0,all - steps),kicks)];
const rest=all - good - bad;
return[`train(${good}, ${float(lr)})`,
...(bad?[`train(${bad}, ${float(big)})  # too large`]:[]),
...(lift&&all>=steps + kicks?[raise(float(lift))]:[]),
...(rest?[`train(${rest}, ${float(lr)})`]:[])];
}
const PRINT=[
"right = int(np.sum((score > 0) == (y == 1)))",
"units = np.vstack([W1, b1, W2])",
"gap = np.ptp(units, axis=1).max()",
'print(f"{right} of {len(y)} right, loss {loss:.10g}")',
];
const LAST='print(f"difference {gap:.10g}, mean slopes {np.round(slopes, 4)}")';
function symmetryAndDeathNumPy(state,stopped=null){
return[
"# From “Symmetry and death”. Needs NumPy, and ffnbook for the points.",
"import numpy as np","",
`from ffnbook.data import make_${state.data}`,"",
...start(state),"","",
...numpyFunctions(state.activation,{}),"","",
"def forward():",
"    # Sums and no matrix product: X @ W1 may round equal columns differently.",
"    Z = X[:, :1] * W1[0] + X[:, 1:] * W1[1] + b1",
"    return Z, (f(Z) * W2).sum(axis=1) + b2","","",
"def train(steps, rate):",
"    for _ in range(steps):",
"        Z, score = forward()",
"        error = np.exp(-np.logaddexp(0.0, -score)) - y  # p - y",
"        d = error[:, None] / len(y)",
"        dZ = d * W2 * slope(Z)",
"        dW2, db2 = (f(Z) * d).sum(axis=0), d.sum(axis=0)",
"        W1[0] -= rate * (X[:, :1] * dZ).sum(axis=0)",
"        W1[1] -= rate * (X[:, 1:] * dZ).sum(axis=0)",
"        b1[:] -= rate * dZ.sum(axis=0)",
"        W2[:] -= rate * dW2",
"        b2[:] -= rate * db2","","",
...training(state,stopped,(by)=>`b1 += ${by}`),"",
"Z, score = forward()",
"loss = np.mean(np.logaddexp(0.0, score) - y * score)",
"slopes = slope(Z).mean(axis=0)  # 0: the unit is dead",
...PRINT,LAST,
"",
].join("\n");
}
function symmetryAndDeathTorch(state,stopped=null){
return[
"# From “Symmetry and death”. Needs NumPy and PyTorch, and ffnbook for the",
"# points. Matrix products round: equal units may part here, after many steps.",
"import numpy as np","import torch","import torch.nn.functional as F","",
`from ffnbook.data import make_${state.data}`,"",
...start(state),"",
"hidden = torch.nn.Linear(2, 5, dtype=torch.float64)",
"output = torch.nn.Linear(5, 1, dtype=torch.float64)",
"with torch.no_grad():  # PyTorch keeps W as (n_out, n_in)",
"    hidden.weight.copy_(torch.from_numpy(W1.T))",
"    hidden.bias.zero_()",
"    output.weight.copy_(torch.from_numpy(W2[None, :]))",
"    output.bias.zero_()",
"points, labels = torch.from_numpy(X), torch.from_numpy(y * 1.0)",
"parameters = [*hidden.parameters(), *output.parameters()]","","",
...torchFunction(state.activation,{},"f"),"","",
"def forward():",
"    Z = hidden(points)",
"    score = output(f(Z))[:, 0]",
"    return Z, score, F.binary_cross_entropy_with_logits(score, labels)","","",
"def train(steps, rate):",
"    optimizer = torch.optim.SGD(parameters, lr=rate)",
"    for _ in range(steps):",
"        optimizer.zero_grad()",
"        forward()[2].backward()",
"        optimizer.step()","","",
...training(state,stopped,(by)=>`hidden.bias.data += ${by}`),"",
"Z, score, loss = forward()",
"Z.retain_grad()",
"f(Z).sum().backward()  # fills Z.grad with the slopes f'(Z)",
"slopes = Z.grad.numpy().mean(axis=0)  # 0: the unit is dead",
"score, loss = score.detach().numpy(), loss.item()",
"W1, b1 = hidden.weight.detach().numpy().T, hidden.bias.detach().numpy()",
"W2 = output.weight.detach().numpy()[0]",
...PRINT,LAST,
"",
].join("\n");
}
return { symmetryAndDeathNumPy, symmetryAndDeathTorch };
})();
const $symmetry_and_death_run = (() => {
const{kept,lineThrough}=$best_line;
const{columns,DATASETS}=$datasets;
const{Network}=$network;
const{default_rng}=$rng;
const{Trainer}=$training;
const N=256;
const NOISE=0.1;
const UNITS=5;
const STEPS=1000;
const BLOWN=1e6;
const keep=(share)=>(share>=50?N / 2
:Math.floor((N / 2)*share /(100 - share)+ 0.5));
const points=kept((data,share,seed)=>{
const{X,y}=DATASETS[data](N,NOISE,default_rng(seed));
const left=[keep(100 - share),keep(share)];
const rows=[...y.keys()].filter((i)=>{
left[y[i]]-=1;
return left[y[i]]>=0;
});
return{X:Float64Array.from(rows.flatMap((i)=>[X[2*i],X[2*i + 1]])),
y:Int32Array.from(rows,(i)=>y[i]),n:rows.length};
});
const bestUnit=kept((data,share,seed)=>{
const cloud=points(data,share,seed);
const ones=cloud.y.reduce((sum,v)=>sum + v,0);
return Math.max(lineThrough(cloud).right,ones,cloud.n - ones);
});
const INITS={zeros:"zeros",constant:"constant",random:"normal"};
function build({data,share,seed,activation,init}){
const rng=default_rng(seed);
DATASETS[data](N,NOISE,rng);
return new Network([2,UNITS,1],{activation,init:INITS[init],
initParams:init==="constant"?{value:0.5}:{},rng});
}
const total=({steps,kicks,after})=>steps + kicks + after;
class Run{
work(state,ms=Infinity){
if(!this.goesOn(state))this.restart(state);
this.plan={...state};
const until=performance.now()+ ms;
while(this.stopped===null){
const{trainer,at}=this;
if(!this.mark&&at===state.steps + state.kicks)this.lift(state.lift);
if(at===total(state))break;
const loss=trainer.forward();
if(!(loss <=BLOWN)){
this.stopped=at;
break;
}
trainer.backward();
trainer.optimizer.lr=at>=state.steps&&!this.mark?state.big:state.lr;
trainer.optimizer.step();
this.losses.push(loss);
this.at +=1;
if(performance.now()>until&&this.at < total(state))return false;
}
this.finish();
return true;
}
restart(state){
const{X,y,n}=points(state.data,state.share,state.seed);
this.net=build(state);
this.trainer=new Trainer(this.net,{X:columns(X,n,2),y,n,lr:1});
Object.assign(this,{at:0,losses:[],mark:null,stopped:null});
}
lift(by){
this.mark=this.net.layers.map(({W,b})=>[W.slice(),b.slice()]);
const{b}=this.net.layers[0];
for(let j=0;j < UNITS;j +=1)b[j]+=by;
}
goesOn(state){
const{plan,mark}=this;
if(!plan||this.stopped !==null)return false;
const same=(...names)=>names.every((name)=>plan[name]===state[name]);
if(!same("data","share","seed","activation","init","lr"))return false;
const head=same("steps","kicks")&&(state.kicks===0||same("big"));
if(head&&same("lift")&&this.at <=total(state))return true;
const further=plan.kicks===0?state.steps>=plan.steps
&&(state.kicks===0||state.steps===plan.steps)
:same("steps","big")&&state.kicks>=plan.kicks;
if(!mark||!(head||further))return false;
this.net.layers.forEach(({W,b},l)=>{
W.set(mark[l][0]);
b.set(mark[l][1]);
});
this.at=plan.steps + plan.kicks;
this.losses.length=this.at;
this.mark=null;
return true;
}
finish(){
this.loss=this.trainer.forward();
this.trainer.backward();
}
}
return { UNITS, STEPS, points, bestUnit, Run };
})();
const $symmetry_and_death_numbers = (() => {
const{bestUnit,points,UNITS}=$symmetry_and_death_run;
const WINDOWS={circles:[0,0,1.5],xor:[0,0,1.5],moons:[0.5,0.25,1.9]};
const ROUNDING=1e-12;
const ALL=[...Array(UNITS).keys()];
function slopes({net}){
const{layers:[{activation}],n}=net;
const d=new Float64Array(UNITS*n);
activation.slopes(net.store[0].Z,d,UNITS*n);
return ALL.map((j)=>d.subarray(j*n,j*n + n).reduce((sum,v)=>sum + v,0)/ n);
}
function copies(units){
const groups=new Map();
units.forEach((unit,j)=>{
const key=unit.map((v)=>v + 0).join();
groups.set(key,[...(groups.get(key)??[]),j]);
});
return[...groups.values()];
}
const most=(values)=>values.reduce((top,v)=>Math.max(top,Math.abs(v)),0);
const columns=([first,second],of)=>ALL.map((j)=>
[first[of][j],first[of][UNITS + j],first[of==="W"?"b":"db"][j],second[of][j]]);
function measure(run,{data,activation,share,seed}){
const{X,y,n}=points(data,share,seed);
const{layers}=run.net;
const units=columns(layers,"W");
const grads=columns(layers,"dW");
const output={b:layers[1].b[0],db:layers[1].db[0]};
const scores=run.trainer.out;
const wrong=[...y.keys()].filter((i)=>scores[i]>0 !==(y[i]===1));
const mean=slopes(run);
const sizes=[most(grads.flatMap((g)=>g.slice(0,2))),most(grads.map((g)=>g[2])),
most(grads.map((g)=>g[3])),Math.abs(output.db)];
return{X,y,wrong,points:n,right:n - wrong.length,best:bestUnit(data,share,seed),
loss:run.loss,losses:[...run.losses,run.loss],stopped:run.stopped,units,grads,output,
slopes:mean,sizes,groups:copies(units),
gap:most(ALL.slice(0,4).map((k)=>Math.max(...units.map((u)=>u[k]))
- Math.min(...units.map((u)=>u[k])))),
dead:activation==="relu"?ALL.filter((j)=>mean[j]===0):[],
moving:["W1","b1","W2","b2"].filter((_,k)=>sizes[k]>ROUNDING)};
}
function scoreOf({units,output},f){
return(x,y)=>units.reduce((sum,[a,c,b,v])=>sum + v*f(x*a + y*c + b),output.b);
}
function cutLine([a,c,b],[mx,my,half]){
const size=Math.hypot(a,c);
if(!(size>0))return[];
const away=(a*mx + c*my + b)/ size;
const[sx,sy]=[mx -(away*a)/ size,my -(away*c)/ size];
const[ux,uy]=[-c / size,a / size];
let[near,far]=[-Infinity,Infinity];
for(const[u,low,high]of[[ux,mx - half - sx,mx + half - sx],
[uy,my - half - sy,my + half - sy]]){
if(u===0){
if(low>0||high < 0)return[];
}else{
near=Math.max(near,Math.min(low / u,high / u));
far=Math.min(far,Math.max(low / u,high / u));
}
}
return near < far?[[sx + near*ux,sy + near*uy],[sx + far*ux,sy + far*uy]]:[];
}
return { WINDOWS, measure, scoreOf, cutLine };
})();
const $symmetry_and_death_words = (() => {
const{getActivation}=$activations;
const{fmt,short}=$dom;
const{flatLimit}=$saturation;
const SYMBOL={W1:"W₁",b1:"b₁",W2:"W₂",b2:"b₂"};
const NUMBER=["no","one","two","three","four","five"];
function unitsOf(places){
const names=places.map((j)=>j + 1);
const last=names.pop();
return names.length?`units ${names.join(", ")} and ${last}`:`unit ${last}`;
}
function report({activation},found){
const of=(count)=>`${count} of ${found.points}`;
return{right:of(found.right),best:of(found.best),loss:fmt(found.loss),
gap:found.gap===0?"exactly 0":fmt(found.gap),different:`${found.groups.length} of 5`,
dead:activation==="relu"?`${found.dead.length} of 5`:null,
moving:found.moving.map((name)=>SYMBOL[name]).join(", ")||"nothing"};
}
const times=(count)=>`${count} step${count === 1 ? "" : "s"}`;
function timeline({steps,lr,kicks,big,lift,after}){
const parts=[steps&&`${times(steps)} at the rate ${short(lr)}`,
kicks&&`${times(kicks)} at ${short(big)}`,
lift&&`b₁ ${lift > 0 ? "+" : "−"} ${short(Math.abs(lift))}`,
after&&`${times(after)} at ${short(lr)}`].filter(Boolean);
return `So far: ${parts.join(", then ") || "the first weights"}.`;
}
const rest=(moving)=>(moving.includes("b2")
?"Only the output bias b₂ moves: it learns how common the classes are, and nothing about the "
+ "inputs."
:"The output bias b₂ knows how common the classes are, and rests too.");
function zero({activation},{moving,output,right,points,units}){
if(!moving.length&&output.b===0){
return "Nothing moves: all four gradients are 0, because all weights are 0 and the classes are "
+ `of equal size. ${right} of ${points} right: no minimum, but a saddle.`;
}
if(moving.includes("W2")){
return "Only the output layer moves at this step: five equal outputs, five equal gradients in "
+ "W₂. From the next step on W₁ moves too, every unit alike.";
}
if(units.some(([,,b])=>getActivation(activation).f(b)!==0)){
return "All weights are 0: no error comes back through W₂. W₂ itself has no gradient left, "
+ `because the mean error is 0. ${rest(moving)}`;
}
return `All weights are 0 and stay 0: no error comes back through W₂, and the units put out 0. ${
    rest(moving)}`;
}
function flat({activation},{slopes}){
if(activation==="relu")return "";
const limit=flatLimit(getActivation(activation));
const few=[...slopes.keys()].filter((j)=>slopes[j]< limit);
return few.length?` Saturated: ${unitsOf(few)}, with a mean slope below ${
    fmt(limit, 2)}. W₂ can still learn; W₁ gets what this slope lets through.`:"";
}
function verdict(state,found){
const{right,points,best,groups,dead,units,moving,stopped}=found;
const count=`${right} of ${points} right`;
const most=`one unit alone has at most ${best}`;
if(stopped !==null){
return `Diverged: after ${times(stopped)} the loss is ${fmt(found.loss, 2)}, and the run was `
+ "stopped. The steps are too large.";
}
if(units.every(([a,c,,v])=>a===0&&c===0&&v===0))return zero(state,found);
if(dead.length===5){
return "Dead: all five ReLUs are off at every point. W₁, b₁ and W₂ have gradients of exactly 0, "
+ `so no step brings a unit back. ${rest(moving)}`;
}
if(groups.length===1){
return `One unit, five times: the difference is exactly 0. ${count}; ${most}. Equal units get `
+ `equal gradients, so no step parts them.${flat(state, found)}`;
}
if(dead.length){
const[who,are]=[unitsOf(dead),dead.length>1?"are":"is"];
return `${who[0].toUpperCase()}${who.slice(1)} ${are} dead, off at every point, and no step `
+ `changes that. The net works with ${NUMBER[5 - dead.length]}: ${count}; ${most}.`;
}
return `Five different units. ${count}; ${most}.${flat(state, found)}`;
}
function summary(state,found){
const{data,activation,init,share}=state;
return `${data}, ${share} % in class 1, ${activation}, ${
    { zeros: "all weights 0", constant: "all weights 0.5", random: "random weights" }[init]}. ${
    timeline(state)} ${verdict(state, found)}`;
}
return { unitsOf, report, timeline, verdict, summary };
})();
const $symmetry_and_death_figure = (() => {
const{getActivation}=$activations;
const{boundary}=$boundary;
const{attr,brief,clamp,fmt,s}=$dom;
const{axes,cover,frame,line,linear,put,spots,ticks}=$plot;
const{cutLine,scoreOf,WINDOWS}=$symmetry_and_death_numbers;
const{unitsOf}=$symmetry_and_death_words;
function layout(width){
const narrow=width < 520;
const[left,top]=[28,24];
const side=narrow?Math.min(width - left - 6,330):clamp(0.5*width - left,220,330);
const plane={left,top,right:left + side,bottom:top + side};
const start=narrow?44:plane.right + 56;
const under=narrow?plane.bottom + 64:top;
const deep=narrow?120:side - 96;
const curve={left:start,right:width - 8,top:under,bottom:under + deep};
const meter={left:start,right:width - 8,top:curve.bottom + 56,bottom:curve.bottom + 74};
return{width,plane,curve,meter,
height:Math.max(plane.bottom + 38,meter.bottom + 22)};
}
function hairs([px,py],[qx,qy],[a,c]){
const[size,count]=[Math.hypot(a,c),Math.floor(Math.hypot(qx - px,qy - py)/ 26)];
return Array.from({length:count},(_,k)=>{
const t=(k + 0.5)/ count;
return `M${(px + t * (qx - px)).toFixed(1)} ${(py + t * (qy - py)).toFixed(1)}l${
      (6 * a / size).toFixed(1)} ${(-6 * c / size).toFixed(1)}`;
}).join("");
}
const POWERS=[-15,-10,-5,0];
const LOSSES=[0.001,0.01,0.1,0.3,1,3,10,100,1e4,1e6,1e8];
function drawing(){
const window=frame("plane");
const path=(kind,more={})=>s("path",{class:kind,...more});
const p={back:s("g"),zero:path("class zero-class",window.inside),
one:path("class one-class",window.inside),edge:path("curve fg",window.inside),
wrong:path("wrong-point",window.inside),lines:s("g"),curve:path("curve green thin"),
event:path("cursor"),last:s("circle",{r:4,class:"on-green"}),
meter:s("rect",{class:"meter"}),level:s("rect",{class:"on-purple"}),
labels:s("g",{"aria-hidden":"true"})};
const el=s("svg",{role:"img",class:"symmetry"},window.clip,...Object.values(p));
let[x,y]=[null,null];
function points({X,y:labels,wrong}){
const of=(label)=>spots(x,y,[...labels.keys()].filter((i)=>labels[i]===label)
.map((i)=>[X[2*i],X[2*i + 1]]));
attr(p.zero,{d:of(0)});
attr(p.one,{d:of(1)});
attr(p.wrong,{d:wrong.map((i)=>`M${x(X[2 * i]).toFixed(1)} ${
      y(X[2 * i + 1]).toFixed(1)}m-3 -3l6 6m0 -6l-6 6`).join("")});
}
function units({groups,units:all,dead},view,{plane}){
const[none,away]=[[],[]];
p.lines.replaceChildren(...groups.flatMap((group,k)=>{
const unit=all[group[0]];
if(unit[0]===0&&unit[1]===0){
none.push(...group);
return[];
}
const cut=cutLine(unit,view);
if(!cut.length){
away.push(...group);
return[];
}
const off=dead.includes(group[0])?" off":"";
const[from,to]=cut.map(([u,v])=>[x(u),y(v)]);
const d=`M${from.map((v) => v.toFixed(1)).join(" ")}L${to.map((v) => v.toFixed(1)).join(" ")}`;
const[bx,by]=from.map((v,i)=>v +(0.1 + 0.07*k)*(to[i]- v));
const many=group.length>1;
const wide=many?15:9;
return[s("path",{class:"band","stroke-width":many?3 + 2*group.length:0,d,
...window.inside}),
s("path",{class:`unit${off}`,"data-units":group.map((j)=>j + 1).join(" "),
d:d + hairs(from,to,unit),...window.inside}),
s("rect",{class:`badge${off}`,x:bx - wide,y:by - 9,width:2*wide,height:18,rx:9}),
put(many?`×${group.length}`:String(group[0]+ 1),bx,by + 4,`count${off}`,"middle")];
}));
const said=[none.length?`no line (weights 0): ${unitsOf(none)}`:"",
away.length?`line outside the picture: ${unitsOf(away)}`:""].filter(Boolean);
return put(said.join("; "),plane.left,plane.bottom + 33,"lost");
}
function losses({losses:all},{steps,kicks,lift},{left,right,top,bottom}){
const[low,high]=[Math.min(0.3,...all),Math.max(1,...all)].map(Math.log10);
const px=linear(0,Math.max(10,all.length - 1),left,right);
const py=linear(low - 0.05,high + 0.05,bottom,top);
attr(p.curve,{d:line(px,py,[...all.keys()],all.map(Math.log10))});
attr(p.last,{cx:px(all.length - 1),cy:py(Math.log10(all.at(-1)))});
const event=Math.min(steps,all.length - 1);
attr(p.event,{d:kicks||lift?`M${px(event)} ${bottom}V${top}`:""});
const back=axes(px,py,{xTicks:ticks(0,px.hi,4).filter(Number.isInteger),yTicks:[]});
for(const v of LOSSES.filter((v)=>Math.log10(v)>=low&&Math.log10(v)<=high)){
const level=py(Math.log10(v));
back.append(s("path",{class:"grid",d:`M${left} ${Math.round(level) + 0.5}H${right}`}),
put(brief(v),left - 6,level + 4,"","end"));
}
return back;
}
function meter({gap},place){
const mx=linear(-16,1,place.left,place.right);
cover(p.meter,place);
cover(p.level,{...place,right:gap?mx(clamp(Math.log10(gap),-15.8,1)):place.left});
return POWERS.map((k)=>put(k?fmt(10**k,1).replace("1×",""):"1",mx(k),place.bottom + 15,
"","middle"));
}
function draw(state,found,width){
const place=layout(width);
const{plane,curve:c,meter:m}=place;
const view=WINDOWS[state.data];
attr(el,{viewBox:`0 0 ${width} ${place.height}`,height:place.height,"aria-label":
"The points with the lines of the units; the loss; the difference between units"});
window.fill(plane);
x=linear(view[0]- view[2],view[0]+ view[2],plane.left,plane.right);
y=linear(view[1]- view[2],view[1]+ view[2],plane.bottom,plane.top);
points(found);
attr(p.edge,{d:boundary(scoreOf(found,(z)=>f.f(z)),view).map(([a,b])=>
line(x,y,[a[0],b[0]],[a[1],b[1]])).join("")});
const lost=units(found,view,place);
p.back.replaceChildren(axes(x,y,{xTicks:ticks(x.lo,x.hi,4),yTicks:ticks(y.lo,y.hi,4)}),
losses(found,state,c));
p.labels.replaceChildren(put("where each unit’s z is 0",plane.left,15,"name ink-purple"),lost,
put("loss, step by step",c.left,c.top - 9,"name ink-green"),
put("largest difference between units",m.left,m.top - 9,"name ink-purple"),
put(found.gap?"":"exactly 0",m.left + 6,m.bottom - 5,"name"),
...meter(found,m));
}
let f=null;
return{el,draw(state,found,width){
f=getActivation(state.activation);
draw(state,found,width);
}};
}
return { drawing };
})();
const $symmetry_and_death_presets = (() => {
const REST={data:"circles",activation:"relu",init:"constant",share:50,seed:28,
lr:1,steps:100,kicks:0,big:20,lift:0,after:0};
const PRESETS=[
{name:"all 0.5",set:{},
look:"All weights started at 0.5. Five lines lie on each other, and the five columns of "
+ "gradients agree. Guess the difference after 1000 steps; then look."},
{name:"for ever",set:{steps:1000},
look:"1000 steps, and the difference is exactly 0: equal units go through the same "
+ "additions here. A fast matrix product may round equal columns differently; then the "
+ "tie breaks in the end."},
{name:"random",set:{init:"random"},
look:"From random weights five lines go their own ways, and the boundary goes round the "
+ "inner circle. No single unit can do that."},
{name:"zero, tanh",set:{init:"zeros",activation:"tanh",share:40,steps:0},
look:"At 0 tanh puts out 0, and W₂ = 0 lets no error back. Which gradients are left? Run "
+ "100 steps: what has the network learned? ReLU does the same."},
{name:"zero, logistic",set:{data:"moons",init:"zeros",activation:"logistic",share:40,
lr:2,steps:0},
look:"At 0 the logistic function puts out ½, and with classes of unequal size W₂ gets a "
+ "gradient. Take one step and see what moves next. How far will it get? Run."},
{name:"zero, equal classes",set:{data:"moons",init:"zeros",activation:"logistic",lr:2},
look:"The same after 100 steps with classes of equal size: the errors cancel, and nothing "
+ "has moved. Guess what one per cent does: move the share of class 1 to 51."},
{name:"one bad step",set:{init:"random",steps:0,kicks:1},
look:"The first step was taken at the rate 20, not 1, and all five ReLUs are off at every "
+ "point. Guess what 100 good steps change; then run. Take the bad step back to compare."},
{name:"revived",set:{init:"random",steps:0,kicks:1,lift:4,after:100},
look:"The same bad step, then 4 added to each hidden bias: the units reach the points "
+ "again, and 100 steps give 251 of 256. One unit was left dead. Try 1, 2 and 8."},
{name:"late bad steps",set:{init:"random",steps:50,kicks:3,big:100},
look:"After 50 good steps the gradients are small, and one step at the rate 100 kills nobody. "
+ "The second kills three units, the third the rest. Take them back one by one."},
{name:"b₁ = −8",set:{init:"random",steps:0,lift:-8},
look:"The published way to die: the biases start at −8, and every line is far away from the "
+ "points. Pull b₁ up: which unit wakes first?"},
];
return { REST, PRESETS };
})();
const $symmetry_and_death_style = (() => {
const STYLE=`
.symmetry .wrong-point { stroke-width: 1.1; opacity: .8; }
.unit { fill: none; stroke: var(--purple); stroke-width: 2.2; }
.band { fill: none; stroke: color-mix(in oklab, var(--purple) 32%, transparent); }
.unit.off { stroke: var(--edge); stroke-dasharray: 6 4; }
.badge { fill: var(--paper); stroke: var(--purple); stroke-width: 1.6; }
.badge.off { stroke: var(--edge); }
svg text.count { fill: var(--purple-ink); font-weight: 700; font-size: 12.5px; }
svg text.count.off { fill: var(--soft); }
.meter { fill: var(--tint); stroke: var(--edge); }
.so-far { margin-top: 8px; color: var(--soft); font-size: 13px; }
.units-table { width: 100%; max-width: 620px; table-layout: fixed; margin-top: 10px;
  border-collapse: separate; border-spacing: 2px; font-size: 13px; }
.units-table caption { text-align: left; font-weight: 600; font-size: 13px; padding-bottom: 2px; }
.units-table th, .units-table td { border: 0; padding: 3px 2px; text-align: center;
  font-variant-numeric: tabular-nums; }
.units-table th { font-weight: 600; color: var(--soft); }
.units-table th:first-child { width: 4.4em; text-align: left; white-space: nowrap; }
.units-table td { border-radius: 4px; border: 1px dashed var(--line); color: var(--soft); }
.units-table td.moves { border: 1px solid transparent; color: var(--fg);
  background: color-mix(in oklab, var(--green) 24%, var(--paper)); }
.units-table td.gone { border-color: var(--red); }
@container (max-width: 480px) { .units-table { font-size: 11.5px; border-spacing: 1px; }
  .units-table th, .units-table td { padding: 3px 0; letter-spacing: -.02em; }
  .units-table th:first-child { width: 3.6em; } }
`;
return { STYLE };
})();
const $symmetry_and_death_table = (() => {
const{fmt,h,text}=$dom;
const ROWS=["W₁, x₁","W₁, x₂","b₁","W₂"];
const ROUNDING=1e-12;
function brief(v){
if(v===0)return "0";
return Math.abs(v)< ROUNDING?"≈ 0":fmt(v,Math.abs(v)< 1e-3?1:2);
}
function fill(cell,v,gone=false){
const moves=Math.abs(v)>=ROUNDING;
cell.className=moves?"moves":gone?"gone":"";
text(cell,brief(v));
}
function unitTable(){
const head=[1,2,3,4,5].map(()=>h("th",{scope:"col"}));
const cells=ROWS.map(()=>head.map(()=>h("td")));
const slope=head.map(()=>h("td",{class:"slope"}));
const last=h("td");
const row=(name,...parts)=>h("tr",{},h("th",{scope:"row"},name),...parts);
const el=h("table",{class:"units-table"},
h("caption",{},"The gradient of each unit now; the mean slope f′ at the points"),
h("thead",{},h("tr",{},h("th",{scope:"col"},"unit"),...head)),
h("tbody",{},...ROWS.map((name,i)=>row(name,...cells[i])),row("b₂",last),
row("slope f′",...slope)));
return{el,draw({grads,output,slopes,dead}){
grads.forEach((unit,j)=>{
const gone=dead.includes(j);
text(head[j],gone?`${j + 1} †`:`${j + 1}`);
head[j].title=gone?"dead":"";
unit.forEach((v,i)=>fill(cells[i][j],v,gone));
text(slope[j],slopes[j]===0?"0":fmt(slopes[j],2));
});
fill(last,output.db);
}};
}
return { unitTable };
})();
const $symmetry_and_death = (() => {
const{symmetryAndDeathNumPy,symmetryAndDeathTorch}=$code_symmetry_and_death;
const{h,text}=$dom;
const{button,menu,seed,slider}=$fields;
const{calm,scene}=$loop;
const{presets}=$presets;
const{drawing}=$symmetry_and_death_figure;
const{measure}=$symmetry_and_death_numbers;
const{PRESETS,REST}=$symmetry_and_death_presets;
const{Run,STEPS}=$symmetry_and_death_run;
const{STYLE}=$symmetry_and_death_style;
const{unitTable}=$symmetry_and_death_table;
const{report,summary,timeline,verdict}=$symmetry_and_death_words;
const{choice,integer,number}=$traits;
const{bar,copier,readings,speaker}=$ui;
const DATA=[["circles","circles"],["xor","XOR"],["moons","two moons"]];
const ACTIVATIONS=[["relu","ReLU"],["tanh","tanh"],["logistic","logistic"]];
const INITS=[["constant","constant: all 0.5"],["random","random: N(0, 1)"],["zeros","zero"]];
const names=(list)=>choice(list.map(([name])=>name));
const traits={
data:names(DATA),activation:names(ACTIVATIONS),init:names(INITS),
share:integer(10,90),seed:integer(0,9999),
lr:number(0.01,5,0.01,{log:true}),steps:integer(0,STEPS),kicks:integer(0,5),
big:number(1,100,0.1,{log:true}),lift:number(-10,10,0.1),after:integer(0,STEPS),
};
const NOTE="Round and square: the classes; crosses: on the wrong side of the network’s boundary "
+ "(the line without hairs). Purple: where a unit’s z is 0, hairs towards z > 0; ×5: five units on "
+ "one line. Dashed grey, †: dead.";
const[BUDGET,RUN,PACE]=[4,100,2];
const counter=({kicks,lift,after})=>(kicks||lift||after?"after":"steps");
function view({store,box}){
const numbers=readings({right:"right",best:"one unit, at most",loss:"loss",
gap:"difference between units",different:"different units",dead:"dead units",
moving:"has a gradient"});
const[said,so]=[h("p",{class:"verdict"}),h("p",{class:"so-far"})];
const[figure,table,training]=[drawing(),unitTable(),new Run()];
const examples=presets(store,PRESETS,REST);
const speech=speaker();
const{ask,live,width}=scene({box,store,el:figure.el,speech});
const start={...store.values};
const copies=copier([["NumPy",()=>symmetryAndDeathNumPy(store.values,training.stopped)],
["PyTorch",()=>symmetryAndDeathTorch(store.values,training.stopped)]]);
const field=(name,label,more)=>slider(store,name,traits[name],{label,...more});
let goal=null;
const stop=()=>{
goal=null;
store.send();
};
const act=(change)=>()=>{
goal=null;
store.set(change(store.values));
};
const go=button("Run 100 steps",()=>{
if(goal)return stop();
const name=counter(store.values);
goal={name,at:Math.min(store.get(name)+ RUN,STEPS)};
if(calm())store.set({[name]:goal.at});
return ask();
},{class:"main"});
const one=button("One step",act((s)=>({[counter(s)]:s[counter(s)]+ 1})));
const kick=button("One step too large",act((s)=>(s.kicks||s.lift
?{kicks:s.kicks + 1,after:0}
:{steps:Math.min(STEPS,s.steps + s.after),kicks:1,after:0})));
const undo=button("Take one back",act((s)=>({kicks:s.kicks - 1})));
const back=button("Back to the start",act((s)=>({steps:0,kicks:0,after:0,
lift:s.kicks?0:s.lift})));
const run=()=>{
if(!goal)return;
const{name,at}=goal;
if(training.stopped !==null||store.get(name)>=at)stop();
else store.set({[name]:Math.min(at,store.get(name)+ PACE)},false);
ask();
};
const buttons=(state)=>{
const over=training.stopped !==null||state[counter(state)]>=STEPS;
text(go,goal?"Pause":"Run 100 steps");
go.disabled=over&&!goal;
one.disabled=over;
kick.disabled=state.kicks>=traits.kicks.max||training.stopped !==null;
undo.disabled=state.kicks===0;
};
const draw=()=>{
const state=store.values;
if(!training.work(state,BUDGET))return ask();
const found=measure(training,state);
figure.draw(state,found,width());
table.draw(found);
numbers.update(report(state,found));
text(said,verdict(state,found));
text(so,timeline(state));
speech.say(summary(state,found));
run();
return buttons(state);
};
const later=(s)=>counter(s.values)==="after";
const lift=field("lift",["add to ",h("i",{},"b"),"₁"],{marks:()=>[[-8,"−8"],[0,"0"]]});
lift.classList.add("wide");
box.append(h("style",{},STYLE),h("p",{class:"title"},"Symmetry and death"),
h("div",{class:"controls top"},menu(store,"init",INITS,{label:"first weights"}),
menu(store,"activation",ACTIVATIONS,{label:"activation"})),
examples.group,examples.look,said,figure.el,bar(go,one,kick,undo,back),so,
h("div",{class:"controls one"},lift),numbers.list,table.el,
h("p",{class:"caption"},NOTE),
h("div",{class:"controls"},
h("fieldset",{},h("legend",{},"Data"),menu(store,"data",DATA,{label:"data"}),
field("share","class 1, in %"),seed(store,"seed",traits.seed)),
h("fieldset",{},h("legend",{},"Training"),field("lr","learning rate"),
field("steps","steps"),field("big","too large a rate"),
field("after","later steps",{only:later}))),
bar(button("Reset all",()=>{
goal=null;
examples.clear();
store.set(start);
}),...copies.buttons),copies.area,speech.el);
training.work(store.values);
return live(draw,{
end(){
goal=null;
},
});
}
const symmetryAndDeath={title:"Symmetry and death",traits,view};
return { symmetryAndDeath };
})();
const $codegen = (() => {

return { backpropNumPy: $code_backprop.backpropNumPy, backpropTorch: $code_backprop.backpropTorch, batchNoiseNumPy: $code_batch_noise.batchNoiseNumPy, batchNoiseTorch: $code_batch_noise.batchNoiseTorch, confidentMistakeNumPy: $code_confident_mistake.confidentMistakeNumPy, confidentMistakeTorch: $code_confident_mistake.confidentMistakeTorch, foldTheLineNumPy: $code_fold_the_line.foldTheLineNumPy, foldTheLineTorch: $code_fold_the_line.foldTheLineTorch, graphSweeperBook: $code_graph_sweeper.graphSweeperBook, graphSweeperNumPy: $code_graph_sweeper.graphSweeperNumPy, graphSweeperTorch: $code_graph_sweeper.graphSweeperTorch, initLabNumPy: $code_init_lab.initLabNumPy, initLabTorch: $code_init_lab.initLabTorch, landscapeNumPy: $code_landscape.landscapeNumPy, landscapeTorch: $code_landscape.landscapeTorch, layoutLabNumPy: $code_layout_lab.layoutLabNumPy, layoutLabTorch: $code_layout_lab.layoutLabTorch, logitsToLossNumPy: $code_logits_to_loss.logitsToLossNumPy, logitsToLossTorch: $code_logits_to_loss.logitsToLossTorch, loopAssemblerTorch: $code_loop_assembler.loopAssemblerTorch, lossBowlNumPy: $code_loss_bowl.lossBowlNumPy, lossBowlTorch: $code_loss_bowl.lossBowlTorch, microscopeNumPy: $code_microscope.microscopeNumPy, microscopeTorch: $code_microscope.microscopeTorch, playgroundNumPy: $code_playground.playgroundNumPy, playgroundTorch: $code_playground.playgroundTorch, shapeCheckerNumPy: $code_shape_checker.shapeCheckerNumPy, shapeCheckerTorch: $code_shape_checker.shapeCheckerTorch, spaceWarpNumPy: $code_space_warp.spaceWarpNumPy, spaceWarpTorch: $code_space_warp.spaceWarpTorch, stepSizeNumPy: $code_step_size.stepSizeNumPy, stepSizeTorch: $code_step_size.stepSizeTorch, stateInspectorTorch: $code_state_inspector.stateInspectorTorch, symmetryAndDeathNumPy: $code_symmetry_and_death.symmetryAndDeathNumPy, symmetryAndDeathTorch: $code_symmetry_and_death.symmetryAndDeathTorch };
})();
const $engine = (() => {

return { erf: $erf.erf, erfc: $erf.erfc, softmax: $smooth.softmax, ACTIVATIONS: $activations.ACTIVATIONS, getActivation: $activations.getActivation, backpropNumPy: $codegen.backpropNumPy, backpropTorch: $codegen.backpropTorch, batchNoiseNumPy: $codegen.batchNoiseNumPy, batchNoiseTorch: $codegen.batchNoiseTorch, confidentMistakeNumPy: $codegen.confidentMistakeNumPy, confidentMistakeTorch: $codegen.confidentMistakeTorch, foldTheLineNumPy: $codegen.foldTheLineNumPy, foldTheLineTorch: $codegen.foldTheLineTorch, graphSweeperBook: $codegen.graphSweeperBook, graphSweeperNumPy: $codegen.graphSweeperNumPy, graphSweeperTorch: $codegen.graphSweeperTorch, initLabNumPy: $codegen.initLabNumPy, initLabTorch: $codegen.initLabTorch, landscapeNumPy: $codegen.landscapeNumPy, landscapeTorch: $codegen.landscapeTorch, layoutLabNumPy: $codegen.layoutLabNumPy, layoutLabTorch: $codegen.layoutLabTorch, logitsToLossNumPy: $codegen.logitsToLossNumPy, logitsToLossTorch: $codegen.logitsToLossTorch, loopAssemblerTorch: $codegen.loopAssemblerTorch, lossBowlNumPy: $codegen.lossBowlNumPy, lossBowlTorch: $codegen.lossBowlTorch, microscopeNumPy: $codegen.microscopeNumPy, microscopeTorch: $codegen.microscopeTorch, playgroundNumPy: $codegen.playgroundNumPy, playgroundTorch: $codegen.playgroundTorch, shapeCheckerNumPy: $codegen.shapeCheckerNumPy, shapeCheckerTorch: $codegen.shapeCheckerTorch, spaceWarpNumPy: $codegen.spaceWarpNumPy, spaceWarpTorch: $codegen.spaceWarpTorch, stepSizeNumPy: $codegen.stepSizeNumPy, stepSizeTorch: $codegen.stepSizeTorch, stateInspectorTorch: $codegen.stateInspectorTorch, symmetryAndDeathNumPy: $codegen.symmetryAndDeathNumPy, symmetryAndDeathTorch: $codegen.symmetryAndDeathTorch, make_moons: $datasets.make_moons, make_circles: $datasets.make_circles, make_xor: $datasets.make_xor, make_spirals: $datasets.make_spirals, DATASETS: $datasets.DATASETS, columns: $datasets.columns, INIT_DEFAULTS: $init_stats.INIT_DEFAULTS, initParams: $init_stats.initParams, InitExperiment: $init_stats.InitExperiment, INITIALIZERS: $initializers.INITIALIZERS, initialize: $initializers.initialize, weightStd: $initializers.weightStd, LOW: $layer_stats.LOW, WIDTH: $layer_stats.WIDTH, BINS: $layer_stats.BINS, norm: $layer_stats.norm, summary: $layer_stats.summary, layerStats: $layer_stats.layerStats, whyZero: $layer_stats.whyZero, LOSSES: $losses.LOSSES, Network: $network.Network, GradientDescent: $optimizers.GradientDescent, Momentum: $optimizers.Momentum, Adam: $optimizers.Adam, OPTIMIZERS: $optimizers.OPTIMIZERS, Generator: $rng.Generator, default_rng: $rng.default_rng, FLAT: $saturation.FLAT, flatLimit: $saturation.flatLimit, finish: $tasks.finish, advance: $tasks.advance, Trainer: $training.Trainer };
})();
const $main = (() => {
const{afm:front,mount:show,registerElement,StaticModel}=$host;
const{backpropStepper}=$backprop_stepper;
const{batchNoise}=$batch_noise;
const{confidentMistake}=$confident_mistake;
const{foldTheLine}=$fold_the_line;
const{graphSweeper}=$graph_sweeper;
const{initLab}=$init_lab;
const{landscape}=$landscape;
const{layoutLab}=$layout_lab;
const{frames}=$loop;
const{logitsToLoss}=$logits_to_loss;
const{loopAssembler}=$loop_assembler;
const{lossBowl}=$loss_bowl;
const{microscope}=$microscope;
const{ownInitLab}=$own_init_lab;
const{ownMicroscope}=$own_microscope;
const{playground}=$playground;
const{quiz}=$quiz;
const{shapeChecker}=$shape_checker;
const{spaceWarp}=$space_warp;
const{stepSize}=$step_size;
const{stateInspector}=$state_inspector;
const{symmetryAndDeath}=$symmetry_and_death;
const kinds={
backprop_stepper:backpropStepper,
batch_noise:batchNoise,
confident_mistake:confidentMistake,
fold_the_line:foldTheLine,
graph_sweeper:graphSweeper,
init_lab:initLab,
landscape,
layout_lab:layoutLab,
logits_to_loss:logitsToLoss,
loop_assembler:loopAssembler,
loss_bowl:lossBowl,
microscope,
playground,
quiz,
shape_checker:shapeChecker,
space_warp:spaceWarp,
step_size:stepSize,
state_inspector:stateInspector,
symmetry_and_death:symmetryAndDeath,
};
const lab={...kinds,microscope:ownMicroscope,init_lab:ownInitLab};
function afm(kind){
return front(lab,kind);
}
function mount(kind,model,el){
return show(lab,kind,model,el);
}
function registerElements(){
registerElement(kinds);
}
if(typeof document !=="undefined"&&document.currentScript)registerElements();
return { StaticModel, frames, erf: $engine.erf, erfc: $engine.erfc, softmax: $engine.softmax, ACTIVATIONS: $engine.ACTIVATIONS, getActivation: $engine.getActivation, backpropNumPy: $engine.backpropNumPy, backpropTorch: $engine.backpropTorch, batchNoiseNumPy: $engine.batchNoiseNumPy, batchNoiseTorch: $engine.batchNoiseTorch, confidentMistakeNumPy: $engine.confidentMistakeNumPy, confidentMistakeTorch: $engine.confidentMistakeTorch, foldTheLineNumPy: $engine.foldTheLineNumPy, foldTheLineTorch: $engine.foldTheLineTorch, graphSweeperBook: $engine.graphSweeperBook, graphSweeperNumPy: $engine.graphSweeperNumPy, graphSweeperTorch: $engine.graphSweeperTorch, initLabNumPy: $engine.initLabNumPy, initLabTorch: $engine.initLabTorch, landscapeNumPy: $engine.landscapeNumPy, landscapeTorch: $engine.landscapeTorch, layoutLabNumPy: $engine.layoutLabNumPy, layoutLabTorch: $engine.layoutLabTorch, logitsToLossNumPy: $engine.logitsToLossNumPy, logitsToLossTorch: $engine.logitsToLossTorch, loopAssemblerTorch: $engine.loopAssemblerTorch, lossBowlNumPy: $engine.lossBowlNumPy, lossBowlTorch: $engine.lossBowlTorch, microscopeNumPy: $engine.microscopeNumPy, microscopeTorch: $engine.microscopeTorch, playgroundNumPy: $engine.playgroundNumPy, playgroundTorch: $engine.playgroundTorch, shapeCheckerNumPy: $engine.shapeCheckerNumPy, shapeCheckerTorch: $engine.shapeCheckerTorch, spaceWarpNumPy: $engine.spaceWarpNumPy, spaceWarpTorch: $engine.spaceWarpTorch, stepSizeNumPy: $engine.stepSizeNumPy, stepSizeTorch: $engine.stepSizeTorch, stateInspectorTorch: $engine.stateInspectorTorch, symmetryAndDeathNumPy: $engine.symmetryAndDeathNumPy, symmetryAndDeathTorch: $engine.symmetryAndDeathTorch, make_moons: $engine.make_moons, make_circles: $engine.make_circles, make_xor: $engine.make_xor, make_spirals: $engine.make_spirals, DATASETS: $engine.DATASETS, columns: $engine.columns, INIT_DEFAULTS: $engine.INIT_DEFAULTS, initParams: $engine.initParams, InitExperiment: $engine.InitExperiment, INITIALIZERS: $engine.INITIALIZERS, initialize: $engine.initialize, weightStd: $engine.weightStd, LOW: $engine.LOW, WIDTH: $engine.WIDTH, BINS: $engine.BINS, norm: $engine.norm, summary: $engine.summary, layerStats: $engine.layerStats, whyZero: $engine.whyZero, LOSSES: $engine.LOSSES, Network: $engine.Network, GradientDescent: $engine.GradientDescent, Momentum: $engine.Momentum, Adam: $engine.Adam, OPTIMIZERS: $engine.OPTIMIZERS, Generator: $engine.Generator, default_rng: $engine.default_rng, FLAT: $engine.FLAT, flatLimit: $engine.flatLimit, finish: $engine.finish, advance: $engine.advance, Trainer: $engine.Trainer, kinds, afm, mount, registerElements };
})();
return $main;
})();
