/** What goes with the files for a server: the guide that lies in their folder, and what the commands about them say. */
import { formatNumber } from './format.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

interface GuideFacts {
  /** The path under the host's name, with a slash at both ends. */
  readonly base: string;
  readonly host: string | null;
  /** Where the files suppose the site to be. */
  readonly folder: string;
}

function guide({ base, host, folder }: GuideFacts): string {
  const address = `https://${host ?? '你的域名'}${base}`;
  const alias = host === null ? 'programme.json 没有写 site.url，文件里不含域名：请自己填上。\n' : '';
  return `# 把网站放到服务器上

这个文件夹由 \`npm run build\` 写成，是给这一次生成的网站用的：路径 \`${base}\`，地址 ${address}。换了路径、地址或者网页里的脚本，
就会不同；每次生成后，把新的配置同新的网站一起换上。${alias}

网站是一个文件夹（\`dist/\`），里面只有静态文件：没有数据库，没有要运行的程序，不向任何别的网站发请求。

## 先压缩

\`npm run compress\` 给每个 1 kB 以上的文本文件做好 \`.br\` 和 \`.gz\`，服务器直接发送。不压缩也能用，只是慢些。

## 选一种

| 服务器 | 用哪个文件 | 怎么放 |
| --- | --- | --- |
| nginx | \`nginx/\` | 见下 |
| Caddy | \`caddy/Caddyfile\` | 放进 \`/etc/caddy/\`，网站放进 \`${folder}\`；有域名时自动申请证书 |
| Apache | \`apache/.htaccess\` | 放进网站文件夹；该文件夹要允许 \`AllowOverride All\`，并开启 headers、mime、dir、env、rewrite 模块 |
| 静态托管 | \`static-host/_headers\`、\`.nojekyll\` | 都放进网站文件夹，再整个上传 |
| 对象存储 | \`object-storage/upload.sh\` | 见下 |
| 容器 | \`container/Dockerfile\` | 命令写在文件第一行 |

### nginx

| 文件 | 放到 | 什么时候放 |
| --- | --- | --- |
| \`site.conf\` | \`/etc/nginx/conf.d/\` | 第一次；以后归你改，证书写在里面 |
| \`site-maps.conf\` | \`/etc/nginx/conf.d/\` | 每次发布 |
| \`site-paths.conf\` | \`/etc/nginx/\` | 每次发布 |
| \`site-brotli.conf\` | \`/etc/nginx/\` | 装了 brotli 模块的，第一次 |

网站放进 \`${folder}\`（放在别处的，把 \`site-paths.conf\` 里的 \`${folder}\` 都换掉）。Debian、Ubuntu 自带一个欢迎页，先删去 \`/etc/nginx/sites-enabled/default\`；
nginx 自己的软件包里是 \`/etc/nginx/conf.d/default.conf\`。\`nginx -t\` 通过后，\`nginx -s reload\`。

${
  base === '/'
    ? ''
    : `这个域名下已经有别的网站的：不放 \`site.conf\`，在已有的 \`server { … }\` 里加一行 \`include /etc/nginx/site-paths.conf;\`，它只管 \`${base}\` 下的网址。

`
}\`Strict-Transport-Security\` 只在加密连接上发送；一旦发送，一年内浏览器只用加密连接访问这个域名，请先确认整个域名都能用 https。

### 对象存储

1. 打开“静态网站”，默认首页 \`index.html\`，404 页 \`404.html\`；子目录也要用默认首页（阿里云叫“子目录首页”）。
2. 装 rclone，用 \`rclone config\` 设一个存储（阿里云、腾讯云、华为云都在它的列表里），例如取名 \`store\`。
3. \`sh upload.sh dist store:桶名\`。它按类设好 Content-Type 和 Cache-Control，先传网页要用的文件，最后传网页；不删旧文件，正开着旧网页的读者还用得着，可以过些日子再删。

每类文件该有的标头也列在 \`object-storage/objects.csv\`，用别的工具上传的照它设。

## 换上新的一期

不要往正在使用的文件夹里逐个复制：读者会在中途看到一半新一半旧的网站。在服务器上运行：

\`\`\`sh
npm run deploy -- ${folder}
\`\`\`

第一次也用它。它把 \`dist/\` 复制到 \`${folder}.versions/\` 里的一个新文件夹，复制完了才把 \`${folder}\` 这个链接指过去：只有这一步，读者看到的不是旧的就是新的。
名称里带内容标记的旧文件再留一期，还开着旧网页的读者不会缺样式和图；再早的自动删去。中途断电、被停止或者磁盘满了，正在用的网站不变，再运行一次就行。
Apache 的 \`.htaccess\` 要先放进 \`dist/\`。

换错了，退回上一次：\`npm run deploy -- ${folder} --back\`。

服务器上没有这个项目，就把 \`dist/\` 传到服务器的一个新文件夹，再换链接；\`mv -T\` 是一步完成的（\`ln -sfn\` 不是）：

\`\`\`sh
ln -s ${folder}.2019-01 ${folder}.new && mv -T ${folder}.new ${folder}
\`\`\`

## 这些标头管什么

- **Content-Security-Policy**：网页只用本站的文件，页内脚本只认列出的几段。每个网页自己也带着一份；标头里多一句谁可以把网页嵌进框里：只有 \`embed/\` 下的可以。
- **Access-Control-Allow-Origin**：数据、图、订阅和可嵌入的网页，别的网站的程序可以读；网页不可以。
- **Cache-Control**：名称里带内容标记的文件一年不变；网页每次都问一声有没有新的；数据缓存五分钟。
- 其余几条：不猜文件类型，不把读者从哪一页来的告诉别的网站，除定位（地图，读者点了才用）外不用设备的任何功能。

不能设标头的主机（多数对象存储）：网页自带的一份仍然有效，但任何网站都能把网页嵌进框里，别的网站的程序也读不到数据；请在前面加一层能设标头的 CDN。

## 放好之后看一眼

\`\`\`sh
curl -sI ${address} | grep -i content-security-policy
curl -sI ${address}data/coverage.csv | grep -i -e content-type -e access-control
curl -sI ${address}no-such-page/ | head -n 1     # 应为 404
\`\`\`

每月的发布可以交给自动流程：\`ci/monthly.yml\` 是一个例子：核对、发布、生成、压缩，把台账的存档提交回去，设了服务器的再放上去。
`;
}

export const deploy = {
  guide,
  compressing: '压缩文本文件',
  noSite: (folder: string): string => `${folder}/ 里没有生成好的网站：先运行 npm run build。`,
  compressed: (files: number, before: number, after: number, folder: string): string =>
    `已压缩 ${formatNumber(files)} 个文件（${megabytes(before)} MB，压缩后 ${megabytes(after)} MB），放在 ${folder}/ 里各文件旁边。`,
  noFolder: '没有写服务器读的文件夹。',
  sameFolder: (folder: string, site: string): string =>
    `服务器读的文件夹（${folder}）和生成好的网站（${site}）不能是同一个，也不能一个在另一个里面。`,
  online: (folder: string, version: number, kept: number): string =>
    `已换上：${folder} 现在是 ${folder}.versions/${version}${kept === 0 ? '' : `，其中 ${formatNumber(kept)} 个文件是上一次的，留给还开着旧网页的读者`}。`,
  hadGap: '原来是文件夹，这一次改成链接分两步，中间有一瞬间读者可能打不开；以后都是一步。',
  wentBack: (folder: string, version: number): string => `已退回：${folder} 现在是 ${folder}.versions/${version}。`,
  noneBefore: (folder: string): string => `${folder} 没有上一次可以退回，没有动它。`,
  written: (folder: string): string => `放到服务器上要用的文件在 ${folder}/，先读其中的 README.md`,
};
