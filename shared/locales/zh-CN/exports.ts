/** Words about files that were exported. */
export const exports = {
  written: "已经写成的有：{{names}}；其余的没有写。",
  writtenMany: "已经写成{{count}}个文件：{{names}}等；其余的没有写。",
};
