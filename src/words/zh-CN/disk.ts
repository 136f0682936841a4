/** Why a command could not go on, where the machine and not the ledgers is the reason. */
import { withoutEnd } from '../../ledgers/text/without-end.ts';

/** What can be done, by the code of the operating system. */
function reasonOf(code: string): string {
  switch (code) {
    case 'ENOENT':
      return '没有这个文件或文件夹，核对名字和位置';
    case 'ENOTDIR':
      return '这里应当是文件夹，却是文件';
    case 'EISDIR':
      return '这里应当是文件，却是文件夹';
    case 'EACCES':
    case 'EPERM':
      return '没有权限读写；是否正被 Excel 或 WPS 打开？关掉再试，仍不行的请管理员给权限';
    case 'EBUSY':
    case 'ETXTBSY':
      return '正被别的程序占用；是否正被 Excel 或 WPS 打开？关掉再试';
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘满了，腾出空间再试';
    case 'EROFS':
      return '磁盘是只读的，换一个能写的位置';
    case 'EXDEV':
      return '在另一个磁盘上，不能直接移过去，换到同一个磁盘';
    case 'ELOOP':
      return '快捷链接绕成了圈，改正链接';
    case 'ENAMETOOLONG':
      return '路径太长，换一个短的位置';
    case 'EEXIST':
    case 'ENOTEMPTY':
      return '已经有同名的文件或文件夹，移走再试';
    case 'EMFILE':
    case 'ENFILE':
      return '打开的文件太多，关掉别的程序再试';
    case 'EIO':
      return '磁盘读写出错，检查磁盘或网络盘';
    default:
      return '读写失败';
  }
}

export const disk = {
  /** `path` is null where the system does not name one. */
  failed: (path: string | null, code: string): string =>
    `${path === null ? '' : `${path}：`}${reasonOf(code)}（${code}）。`,
  portTaken: (port: number): string => `端口 ${port} 正被别的程序占用；换一个，例如 --port ${port + 1}（EADDRINUSE）。`,
  portRefused: (port: number): string => `没有权限用端口 ${port}；换一个，例如 --port 4321（EACCES）。`,
  /** An output folder that is the ledger folder, or in it, or around it. */
  outInData: (out: string, data: string): string =>
    `生成的内容不能放在台账文件夹里，也不能包住它（--out ${out}，--data ${data}）；换一个文件夹。`,
  /** A folder that would be replaced, and holds what no build has put there. */
  notOurs: (out: string): string => `${out}：里面有别的东西，不是以前生成的，没有动它。换一个空文件夹或者新的名字。`,
  /** A folder in which another disk begins, as those of containers are. */
  mounted: (out: string): string =>
    `${out}：是单独挂载的磁盘，不能整个换掉，没有动它。换成它里面的一个文件夹，例如${withoutEnd(out, '/')}/site。`,
  /** The project's folder, and the character in its path for which no pages can be made there. */
  projectPath: (path: string, character: string): string =>
    `项目文件夹的路径里有“${character}”，在这里生成不了网页：${path}\n把有这个字符的文件夹改名，或把项目移到别处再试；汉字、空格和 % 可以用。`,
  baseWriting: (base: string): string =>
    `--base 的写法不对：“${base}”。写网站所在的路径，例如 /xiaoqu/，在 Git Bash 里写 xiaoqu。`,
  otherBase: (base: string, home: string): string =>
    `网站的路径写了两个：--base 或 BASE_PATH 是“${base}”，programme.json 的 site.url 里是“${home}”。只留 site.url 就够了。`,
  noSuchLanguage: (names: readonly string[]): string =>
    `环境变量 LOCALES 里没有这种语言：${names.join('、')}；写 zh-CN，或不设这个变量。`,
  portWriting: (port: string): string => `--port 的写法不对：“${port}”。写 1 到 65535 的整数，例如 4321。`,
};
