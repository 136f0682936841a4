/** Said in the windows of applications (WeChat, DingTalk), which neither print nor take files. */
export const inApp = {
  print: '微信、钉钉里打开的网页不能打印：请点右上角的“···”，选“在浏览器打开”，再打印。',
  file: '微信、钉钉里打开的网页可能存不了文件：请点右上角的“···”，选“在浏览器打开”，再下载。',
  picture: '长按下面的图片，可以保存到手机或发给别人。',
  close: '关闭',
} as const;
