import { chromium } from 'playwright';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-background-networking']});
const base='http://127.0.0.1:5331';
const log=[];
for (const [w,scheme] of [[1440,'light'],[360,'dark']]) {
  const c = await b.newContext({viewport:{width:w,height:900},colorScheme:scheme,acceptDownloads:true});
  const p = await c.newPage();
  p.on('console',m=>['error','warning'].includes(m.type())&&log.push(m.text())); p.on('pageerror',e=>log.push('PE '+e.message));
  await p.goto(base+'/kk/places/ile/',{waitUntil:'networkidle',timeout:90000});
  const d=p.locator('.download').first();
  await d.scrollIntoViewIfNeeded();
  await d.screenshot({path:`/tmp/export-shots/closed-${w}.png`});
  await d.locator('summary').click();
  await d.screenshot({path:`/tmp/export-shots/open-${w}.png`});
  if (w===1440) {
    for (const content of [1,2]) for (let i=0;i<6;i++) {
      const btn=d.locator('.formats button').nth(i*2+content-1);
      const t=Date.now();
      const [dl]=await Promise.all([p.waitForEvent('download',{timeout:60000}).catch(e=>{log.push('no download '+i+' '+content);return null}),btn.click()]);
      if(dl){await dl.saveAs('/tmp/export-shots/'+dl.suggestedFilename());console.log(dl.suggestedFilename(),Date.now()-t,'ms',await d.locator('[role=status]').innerText());}
      else console.log(await d.locator('[role=status]').innerText());
    }
    await d.screenshot({path:`/tmp/export-shots/done-${w}.png`});
  }
  await c.close();
}
console.log(log.slice(0,10));
await b.close();
