import { Stage } from './tests/e2e/support/stage';
import { askBackground } from './tests/e2e/support/ask-background';
const stage = await Stage.set();
const {agent}=stage;
try {
 await agent.manageSenders();
 const panel = await agent.opensPanelBy(() => agent.page.press('Ajouter un expéditeur'));
 panel.page.on('console', m=>console.log('console', m.text())); panel.page.on('pageerror', e=>console.log('pageerror', e));
 await new Promise(r=>setTimeout(r,1500));
 console.log(await panel.text());
 console.log(await panel.page.evaluate(async ()=>{ const p=document.querySelector('lre-side-panel')!; const d = p.shadowRoot!.querySelector('lre-sender-detail') as any; return [JSON.stringify((p as any).route), d?.senderId, JSON.stringify(d?.sender), d?.failed, await chrome.runtime.sendMessage({id:1,type:'getSender',data:{id:d.senderId},timestamp:Date.now()}).catch(e=>String(e))]}));
 await panel.press('Réessayer'); await new Promise(r=>setTimeout(r,1500)); console.log(await panel.text());
} finally { await stage.strike(); }
