/** How each command is used: what --help says, and what follows an option that is not understood. */

const OPTIONS = {
  data: '--data 文件夹    台账文件夹；不写时为环境变量 DATA_DIR，再不写为 data',
  out: '--out 文件夹     网站生成到哪里；不写时为环境变量 OUT_DIR，再不写为 dist',
  base: '--base 路径      网站在域名下的路径，如 /xiaoqu/；programme.json 写了 site.url 的不用写；不写时为环境变量 BASE_PATH，再不写为 /',
  port: '--port 端口      本机的端口；不写时为 4321',
  help: '--help           只显示这段说明',
} as const;

const EXIT = '退出码：0 成功，1 没有成功，2 选项写错。';

const usage = (line: string, what: string, options: readonly string[], exit = EXIT): string =>
  `用法：${line}\n\n${what}\n\n${options.map((option) => `  ${option}`).join('\n')}\n\n${exit}`;

const { data, out, base, port, help } = OPTIONS;

export const usages = {
  check: usage(
    'npm run check -- [台账文件夹] [选项]',
    '核对台账：错误、警告和说明按原因归类，先列错误。什么都不写进台账。',
    [
      data,
      '--all            逐条列出',
      '--json           结果写成 JSON；要只有 JSON，写 npm run -s check -- --json',
      '--report 文件    把结果存成工作簿，如 核对结果.xlsx；不能存进台账文件夹',
      help,
    ],
    '退出码：0 可以发布，1 有错误，2 选项写错。',
  ),
  build: usage('npm run build -- [选项]', '核对台账，生成网站。有错误时不生成，上一次的网站保持原样。', [
    data,
    out,
    base,
    help,
  ]),
  compress: usage(
    'npm run compress -- [选项]',
    '给生成好的网站里 1 kB 以上的文本文件做好 .br 和 .gz，给会直接发送它们的服务器用。',
    [out, help],
  ),
  deploy: usage(
    'npm run deploy -- 网站文件夹 [选项]',
    '把生成好的网站放到服务器读的文件夹，一步换上：读者看到的不是旧的就是新的。要在服务器上运行。',
    [
      '网站文件夹       服务器读的文件夹，如 /srv/www/site；它会成为一个链接，各次的网站放在旁边的 site.versions 里',
      '--out 文件夹     生成好的网站在哪里；不写时为环境变量 OUT_DIR，再不写为 dist',
      '--back           退回换上以前的那一次',
      help,
    ],
    '退出码：0，1 没有换，2 选项写错。',
  ),
  offline: usage(
    'npm run offline -- [选项]',
    '把生成好的网站做成一个离线版压缩包：解压后双击就能打开，不用联网。已经有的同名文件换成新的。',
    [out, '--to 文件夹      压缩包写到哪里；不写时为当前文件夹', help],
  ),
  start: usage('npm start -- [选项]', '生成网站，并在本机打开。', [data, out, base, port, help]),
  data: usage('npm run data -- [选项]', '只计算数据和下载文件，不生成网页。', [
    data,
    '--out 文件夹     生成到哪里；不写时为环境变量 GENERATED_DIR，再不写为 src/generated',
    help,
  ]),
  dev: usage('npm run dev -- [选项]', '在本机打开网站，网页随源文件更新。', [data, base, port, help]),
  describe: usage('npm run describe', '按程序现在读的列和设置重写 data/README.zh-CN.md。', [help]),
  demo: usage(
    'npm run demo -- [选项]',
    '重写演示用的虚构台账：种子相同，逐字节相同。programme.json、published.csv、conflicts.csv、searches.csv 和 proposals/ 不是虚构的，不改。',
    [
      '--seed 整数      不写时为 157',
      '--scale 倍数     街道、网格、小区和总数都乘以它，1 到 1000；不是 1 时要写 --out',
      '--out 文件夹     写到哪里；不写时为环境变量 DATA_DIR，再不写为 data',
      '--force          那里是别的台账也写',
      '--no-history     只写最后一期，不写历次发布的存档；要写 --out',
      help,
    ],
  ),
  crash: usage(
    'npm run crash -- [选项]',
    '在每一步上杀掉发布、合并和整理再运行，磁盘从那里起满了也试；再边读网站边杀掉生成。列出没有恢复原样的。要一刻钟以上。',
    ['--builds 次数    杀掉多少次生成；不写时为 100', '--seed 整数      不写时为 1', help],
    '退出码：0 没有发现，1 有发现，2 选项写错。',
  ),
  fuzz: usage(
    'npm run fuzz -- [选项]',
    '用已知的每一种方式弄坏一个小文件夹再读，列出崩溃、读不完、一声不响读错的和不守约定的，各有种子。',
    ['--cases 个数     不写时为 100000', '--seed 整数      从哪一个种子起；不写时为 1', help],
    '退出码：0 没有发现，1 有发现，2 选项写错。',
  ),
  bench: usage(
    'npm run bench -- [选项]',
    `按几种规模各生成一遍现有的城市，旁边是网页一样多的最小网站，先写比值。处理器时间是一次生成的所有进程合计，
内存每秒看十次。文件都在 node_modules/.cache/bench 里；每次从头生成以前，node_modules/.cache/site 会删去。`,
    [
      '--sizes 1,10       城市的几倍，依次',
      '--hundred          1、10、100 倍；100 倍时不算历史，因为每期的数要重算 24 次',
      '--without-history  哪一种规模都不算历史',
      '--no-browser       最大的一种不在浏览器里测查找和地图',
      '--markers          另测 100 倍的点，旁边是 Leaflet 自己的标记',
      '--keep             做好的城市和网站留着',
      '--json             结果写成 JSON',
      '--help             只显示这段说明',
    ],
  ),
  newCity: usage(
    'npm run new-city -- 文件夹 [选项]',
    '建立一个城市的台账文件夹：问清 programme.json 要写的几项，写好它和必须有的台账；有摸底调查表的，照表写好各种台账。文件夹要还没有，或者是空的；这个命令建的可以再来一遍，加上新的调查表。',
    [
      '--from 文件      调查表（.xlsx 或 .csv），原样就行；可以写几次',
      '--on 日期        那次调查的日子，每个 --from 后面写一个；几份表是同一次调查的，只写一个',
      '--map 列名=列    表头是什么，如 --map 小区名儿=name；--map 备注=x_ 是留作自己的列',
      '--value 字=意思  格子里的字是什么意思，如 --value 有=professional',
      '--same 新名=旧名 改了名的小区、街道；不是同一个的写 --same 新名=新',
      '--over           上一次写的台账后来改过的，也重写；改过的移到 原件/',
      '--answers 文件   JSON 文件：与 programme.json 同样的键，已经知道的几项写在里面，不再问；另有 headings、values、same，同上面三个选项',
      '--键名=值        一项的答案，键名同 programme.json，如 --city.name=示例市 --levels=街道、社区',
      '--xlsx           台账写成一个工作簿（填好表头的模板），不写成 CSV',
      help,
    ],
    '不在终端里运行时什么都不问：缺了哪几项，它会列出来。退出码：0 写好了，1 没有写，2 选项写错。',
  ),
  boundaries: usage(
    'npm run boundaries -- 边界文件 --level 级别 [选项]',
    '把边界文件（GeoJSON、TopoJSON、Shapefile 的 .zip 或 .shp）做成台账文件夹里的 boundaries/….geojson：与台账对名称和编号，换算坐标，整理图形。原来的边界移到 原件/。',
    [
      '--level 级别        district 区、subdistrict 街道、grid 网格',
      '--name-field 列     名称在哪一列；不写时找 name、NAME、名称、XZQMC 等',
      '--code-field 列     编号在哪一列；不写时找 id、code、编号、XZQDM 等。名称对不上的再对编号',
      '--layer 名称        文件里有几层时用哪一层',
      '--crs 坐标系        图形的坐标系：wgs84（不写时）、gcj02（高德、腾讯、DataV）、bd09（百度）；.prj 先换算成经纬度',
      '--simplify          减少点数；相邻的边界仍是同一条线',
      '--tolerance 米      简化时移动不超过多少米；不写时为 10',
      '--dry-run           只说会怎样，不写',
      data,
      help,
    ],
  ),
  tidy: usage(
    'npm run tidy -- [选项]',
    '把台账改写成规范的 CSV：规定的列名、日期、数字和选项写法，行的次序不变。改写以前的文件（工作簿、备注等多出的列都在里面）移到台账文件夹的 原件/，那里不读。有错误的台账不改写。',
    [data, '--dry-run        只说会改什么，不写', help],
  ),
};
