import type { ProblemWords } from "../shape";

export const problems = {
  unknownCall: { what: "程序的两部分版本不一致。", safe: "数据没有改动。", next: "请关闭程序后重新打开。" },
  badInput: { what: "这项内容的格式不对（{{place}}）。", safe: "原来的数据没有改动。", next: "请核对后再试一次。" },
  tooLarge: { what: "内容太大，一次存不下。", safe: "上次保存的内容还在。", next: "请分成几部分，或删去不需要的内容。" },
  notAllowed: { what: "这个窗口没有得到允许。", safe: "数据没有改动。", next: "请关闭这个窗口，从程序图标重新打开。" },
  hostGone: {
    what: "后台程序已经停止。",
    safe: "已显示“已保存”的内容都在。",
    next: "请先不要关闭本窗口，重新打开程序后核对最后几句。",
  },
  unexpected: { what: "出了意外的问题（{{ref}}）。", safe: "已保存的数据没有改动。", next: "请再试一次；还不行就重新打开程序。" },
  caseNotFound: { what: "找不到这个案件。", safe: "其他案件没有影响。", next: "请回到案件列表查看。" },
  caseChangedElsewhere: {
    what: "这个案件在另一个窗口里改过。",
    safe: "另一个窗口保存的内容还在，本窗口的文字也还在屏幕上。",
    next: "请把本窗口新写的文字复制下来，再点“重新载入”。",
  },
  roomNotSetUp: { what: "还没有设置调解室。", safe: "数据没有改动。", next: "请先到“设置”里填写。" },
  acceptanceDateMissing: { what: "没有受理日期，不能编号。", safe: "案件已保存。", next: "请先填写受理日期。" },
  tooFewParties: { what: "至少要有两方有姓名的当事人，才能受理编号。", safe: "案件已保存。", next: "请先补上当事人。" },
  alreadyAccepted: { what: "这个案件已经编过号。", safe: "编号没有改动。", next: "不需要再编号。" },
  listBuilding: {
    what: "案件目录正在重新建立，还不能确定下一个编号。",
    safe: "案件都在，已写的内容已保存。",
    next: "目录建好后请再点一次，一般不到一分钟。",
  },
  agreementInEffect: {
    what: "协议已经生效，当事人姓名、协议条款和签名不能再改。",
    safe: "这次改动没有保存，已保存的内容没有变化。",
    next: "要更正，请由各方另立补充协议。",
  },
  caseSettled: {
    what: "这个案件已经归档，或者协议已经签订，不能成批修改。",
    safe: "案件内容没有变化。",
    next: "确有需要时，请打开这个案件单独处理。",
  },
  dossierBusy: {
    what: "正在装订另一本卷宗。",
    safe: "数据没有变动。",
    next: "请等它完成，或者先停止它，再装订。",
  },
  batchBusy: {
    what: "上一次成批修改还没有完成。",
    safe: "资料没有问题，这一次没有开始。",
    next: "请等它完成或者停下，再试一次。",
  },
  noAgreement: {
    what: "这件案件没有可以导出的协议：还没有写条款，或者没有达成协议。",
    safe: "案件保持原样。",
    next: "打开案件写好协议条款，再导出。",
  },
  paperNotForKind: {
    what: "《人民调解协议书》不能用于{{kind}}。",
    safe: "案件已保存。",
    next: "一个结果只用一种调解；请核对调解种类，或使用该机关的文书。",
  },
  actNotPossible: {
    what: "案件现在是“{{state}}”，不能办“{{act}}”。",
    safe: "案件没有改动。",
    next: "请在“进展”页看现在可以办什么。",
  },
  actLacks: {
    what: "还不能办“{{act}}”，还差：{{missing}}。",
    safe: "案件没有改动，写下的都已保存。",
    next: "请先补上，再办一次。",
  },
  actReasonMissing: {
    what: "办“{{act}}”要写明原因。",
    safe: "案件没有改动。",
    next: "请写明原因，再办一次。",
  },
  actDateUnclear: {
    what: "看不懂日期“{{typed}}”。",
    safe: "案件没有改动。",
    next: "请写成 2026-1-20 这样。",
  },
  caseInBin: {
    what: "案件在回收站里。",
    safe: "案件没有改动，内容都在。",
    next: "需要的话，请先在回收站里恢复它。",
  },
  binTooEarly: {
    what: "删除后满30天才能彻底删除，还有{{days}}天。",
    safe: "案件还在回收站里。",
    next: "请等到期后再办；恢复随时可以。",
  },
  removeReasonMissing: {
    what: "没有写删除的原因。",
    safe: "案件没有改动。",
    next: "请写明原因，再删除。",
  },
  voidReasonMissing: {
    what: "没有写作废的原因。",
    safe: "编号没有改动。",
    next: "请写明原因，再作废。",
  },
  noNumber: {
    what: "案件没有编号，没有可以作废的。",
    safe: "案件没有改动。",
    next: "需要编号的，请先受理。",
  },
  numberInUse: {
    what: "编号{{number}}已经用在协议或者文书上，不能作废。",
    safe: "案件和编号都没有改动。",
    next: "案件登记有误的，可以把整个案件删除到回收站，编号会留作作废编号。",
  },
  lawForbids: { what: "依法不能受理调解：《{{law}}》{{article}}。", safe: "案件已保存，没有编号。", next: "{{text}}" },
  reasonMissing: { what: "没有写改变调解种类的原因。", safe: "案件没有改动。", next: "请写明原因。" },
  sameTrack: { what: "案件已经是这一种调解。", safe: "案件没有改动。", next: "请选择另一种，或者取消。" },
  resultOnTrack: {
    what: "这一种调解已经有了结果，不能再改变种类。",
    safe: "案件没有改动。",
    next: "一个结果只用一种调解；需要另行处理的，请新建案件。",
  },
  kindNeedsTransfer: {
    what: "已编号的案件不能直接改调解种类。",
    safe: "上次保存的内容没有改动。",
    next: "请重新载入，再用“改变调解种类”，写明原因。",
  },
  ruleUnknown: { what: "没有这一条规则。", safe: "设置没有改动。", next: "请重新打开“法律条文和期限”。" },
  exportGone: { what: "找不到刚才导出的文件。", safe: "案件数据没有影响。", next: "请重新导出一次。" },
  folderMissing: {
    what: "找不到数据文件夹：{{path}}",
    safe: "程序没有新建空的数据，也没有改动任何文件。",
    next: "请检查U盘、移动硬盘或网络盘是否接好，再点“再试一次”；也可以选择别的文件夹。",
  },
  folderNotWritable: {
    what: "不能写入数据文件夹：{{path}}",
    safe: "里面原有的文件没有改动。",
    next: "请让管理员给予写入权限，或者选择别的文件夹。",
  },
  folderForeign: {
    what: "这个文件夹里有别的文件：{{path}}",
    safe: "里面的文件没有改动。",
    next: "请选择一个空文件夹，或者原来的和事数据文件夹。",
  },
  folderNewer: {
    what: "这里的数据是用更新版本的和事保存的。",
    safe: "数据没有改动。",
    next: "请安装新版本再打开。",
  },
  folderReadOnly: {
    what: "{{user}}正在{{computer}}上使用这个数据文件夹。",
    safe: "数据没有改动。",
    next: "现在只能查看；请等对方关闭程序后重新打开。",
  },
  fileDamaged: {
    what: "文件损坏，也没有可用的上一份：{{file}}",
    safe: "损坏的文件已移到“损坏文件-待恢复”，没有删除；其他案件不受影响。",
    next: "请用备份恢复这一个案件。",
  },
  diskFull: {
    what: "磁盘满了，没有存上。",
    safe: "上次保存的内容还在，屏幕上的文字也还在。",
    next: "请清理磁盘，程序会自动再存。",
  },
  fileBusy: {
    what: "文件被别的程序占用，没有存上。",
    safe: "上次保存的内容还在，屏幕上的文字也还在。",
    next: "请关闭正在使用它的程序（如杀毒、同步软件），程序会自动再存。",
  },
  diskFailing: {
    what: "磁盘读写出错，这一次没有成功。",
    safe: "上次保存的内容没有改动，屏幕上的文字也还在。",
    next: "请检查U盘、移动硬盘或网络盘是否接好，程序会自动再试；如果反复出现，请尽快把数据复制到另一个磁盘。",
  },
  lockLost: {
    what: "这个数据文件夹已经不归本窗口使用（可能电脑休眠过，由别人接着用了）。",
    safe: "没有覆盖别人保存的内容；本窗口还没有存上的文字仍在屏幕上。",
    next: "请把没有存上的文字复制下来，关闭程序后重新打开。",
  },
  targetNotWritable: {
    what: "不能写到这个位置：{{path}}",
    safe: "案件数据没有影响，也没有留下写了一半的文件。",
    next: "请看U盘、网络盘是否接好、这个文件夹是否允许写，或换一个位置，再试一次。",
  },
  targetFull: {
    what: "这个位置的磁盘满了，没有写成：{{path}}",
    safe: "案件数据没有影响，也没有留下写了一半的文件。",
    next: "请清理这个磁盘，或换一个位置，再试一次。",
  },
  targetBusy: {
    what: "同名文件正被别的程序（如Word、WPS）打开，没有写成：{{path}}",
    safe: "案件数据没有影响，原来那个文件也没有改动。",
    next: "请关闭那个文件再试一次，或换一个文件名。",
  },
  openFailed: { what: "系统没能打开这个文件。", safe: "文件已经存好：{{path}}", next: "请到文件夹里用Word或WPS打开。" },
  attachmentEmpty: {
    what: "“{{name}}”是空的（0字节），没有添加。",
    safe: "案件和其他附件没有改动。",
    next: "请打开原来的文件看看；内容正常的话，重新复制一份再添加。",
  },
  attachmentTooLarge: {
    what: "“{{name}}”超过{{most}}MB，没有添加。",
    safe: "案件和其他附件没有改动。",
    next: "请截取有用的一段，或者压缩后再添加。",
  },
  attachmentChanged: {
    what: "“{{name}}”在添加时有改动，没有添加。",
    safe: "案件和其他附件没有改动。",
    next: "请等别的程序写完这个文件，再添加一次。",
  },
  attachmentGone: {
    what: "“{{name}}”读不出来：可能被删除、移动或改动，或者U盘、手机已拔出；没有添加。",
    safe: "案件和其他附件没有改动。",
    next: "请检查文件还在不在，再添加一次。",
  },
  attachmentBroken: {
    what: "文件传到一半断了，没有添加。",
    safe: "案件和其他附件没有改动。",
    next: "请再添加一次。",
  },
  attachmentDamaged: {
    what: "附件“{{name}}”已损坏，内容与存入时不同，没有显示。",
    safe: "损坏的文件留在原处，案件和其他附件不受影响。",
    next: "请用备份恢复，或者重新添加原来的文件。",
  },
  attachmentMissing: {
    what: "附件“{{name}}”的文件不见了。",
    safe: "案件和其他附件不受影响。",
    next: "请用备份恢复，或者重新添加原来的文件。",
  },
  attachmentNotOpened: {
    what: "“{{name}}”这类文件可能会运行程序，不在这里打开。",
    safe: "文件保存完好，没有运行。",
    next: "确有需要，请“另存为”后交给懂电脑的人查看。",
  },
  backupUnreadable: {
    what: "这不是一份完整的备份，可能没有复制完或已损坏：{{name}}",
    safe: "没有用它恢复，现在的数据没有改动。",
    next: "请选另一份备份。",
  },
  backupForeign: {
    what: "这个压缩文件不是和事的备份：{{name}}",
    safe: "没有用它恢复，现在的数据没有改动。",
    next: "请选另一个文件。",
  },
  backupNewer: {
    what: "这份备份是用更新版本的和事保存的：{{name}}",
    safe: "没有用它恢复，现在的数据没有改动。",
    next: "请安装新版本再恢复。",
  },
  backupDamaged: {
    what: "备份{{name}}里有一个文件损坏：{{file}}",
    safe: "没有用它恢复，现在的数据没有改动。",
    next: "请选另一份备份。",
  },
  backupIncomplete: {
    what: "备份{{name}}里少了一个文件：{{file}}",
    safe: "没有用它恢复，现在的数据没有改动。",
    next: "请选另一份备份。",
  },
  backupUnexpected: {
    what: "备份{{name}}里多出一个不该有的文件：{{file}}",
    safe: "没有用它恢复，现在的数据没有改动。",
    next: "它可能被人改过；请选另一份备份。",
  },
  backupUnsafe: {
    what: "备份{{name}}里有一个不安全的文件，没有解开：{{file}}",
    safe: "没有用它恢复，现在的数据没有改动。",
    next: "它可能被人改过；请选另一份备份，并告诉维护人员。",
  },
  backupNotFound: {
    what: "找不到这份备份：{{name}}",
    safe: "现在的数据没有改动。",
    next: "请检查U盘是否接好，再看一次列表。",
  },
  backupOtherKind: {
    what: "示例数据和正式数据不能互相恢复。",
    safe: "现在的数据没有改动。",
    next: "请选另一份备份。",
  },
  backupPlaceMissing: {
    what: "找不到这个文件夹：{{path}}",
    safe: "没有备份，现在的数据没有改动。",
    next: "请检查U盘是否接好，或者换一个已有的文件夹。",
  },
  backupPlaceInside: {
    what: "备份不能放在数据文件夹里面：{{path}}",
    safe: "没有备份，现在的数据没有改动。",
    next: "请选数据文件夹以外的地方，最好是U盘。",
  },
  backupBusy: { what: "另一项备份或恢复正在进行。", safe: "现在的数据没有改动。", next: "请等它完成，或者先取消它。" },
  backupCancelled: { what: "已取消。", safe: "没有留下任何改动，现在的数据没有动过。", next: "需要时可以再做一次。" },
  restoreLosesMuch: {
    what: "恢复会去掉{{count}}件案件，超过五分之一。",
    safe: "还没有恢复，现在的数据没有改动。",
    next: "请看清变化，确认后再恢复。",
  },
  restoreUnderWay: {
    what: "这个数据文件夹正在恢复，还没有完成：{{path}}",
    safe: "恢复前的数据已经备份，程序没有打开只恢复了一半的数据。",
    next: "请稍等，再点“再试一次”。",
  },
  calendarContradicts: {
    what: "节假日表里的{{day}}不属于所在年份，或者既是放假又是补班。",
    safe: "原来的节假日表没有改动。",
    next: "请改正这一天，再保存。",
  },
  agreementFixed: {
    what: "协议文本已经固定，正在签名，当事人、事实、条款和签名不能改。",
    safe: "这次改动没有保存，已保存的文本和签名都在。",
    next: "要改文本，请在“签署”页停用这一版，改好后另立新版。",
  },
  versionClosed: {
    what: "这一版协议已经不在签名了。",
    safe: "已签的签名都在，这一次没有记下。",
    next: "请在“签署”页看现在是哪一版。",
  },
  signerNotRequired: {
    what: "“{{name}}”不是这份协议要签名的人。",
    safe: "没有记下这个签名，其他签名都在。",
    next: "请核对是谁签；代理人要先写明“签署协议书”的权限并交授权委托书。",
  },
  signatureTooSlight: {
    what: "笔迹太短，不像是签名。",
    safe: "没有记下这个签名，其他签名都在。",
    next: "请写出完整的姓名，再确认。",
  },
  sealNotDrawn: {
    what: "印章不能在屏幕上画。",
    safe: "没有记下，其他签名都在。",
    next: "请打印后盖章，再记下盖章的日期。",
  },
  signReasonMissing: { what: "没有写原因。", safe: "没有改动，已签的都在。", next: "请写明原因，再办一次。" },
  pdfNoBrowser: {
    what: "没有找到能生成PDF的浏览器。",
    safe: "案件数据没有影响。",
    next: "请安装Chromium、Chrome或Edge后再试；也可以先导出Word，在Word或WPS里另存为PDF。",
  },
  pdfFailed: {
    what: "PDF没有生成。",
    safe: "案件数据没有影响。",
    next: "请再试一次；仍不行，先导出Word，在Word或WPS里另存为PDF。",
  },
  noPrinter: {
    what: "这台电脑没有安装打印机，打印没有开始。",
    safe: "案件数据没有影响。",
    next: "请在系统设置里添加打印机后再试；也可以导出PDF或Word，拿到别的电脑上打印。",
  },
  printAlone: {
    what: "“{{title}}”的模板首页与其他页的页眉页脚不同，不能排在别的文书后面一起打印；打印没有开始。",
    safe: "案件数据没有影响。",
    next: "请单独打印它一份；或者导出“合成一个PDF（按打印份数）”，打开后打印。",
  },
  keyMissing: {
    what: "还没有生成数字签名的密钥。",
    safe: "案件和文书都不受影响。",
    next: "请在设置里先生成密钥。",
  },
  keyLocked: {
    what: "这份协议导出时要加数字签名，但密钥还锁着。",
    safe: "没有导出，案件不受影响。",
    next: "在下面输入口令就接着导出，本次运行只要一次；也可以先到设置里关掉“导出文件的数字签名”，再导出。",
  },
  passphraseWrong: {
    what: "口令不对。",
    safe: "密钥还锁着，没有改动。",
    next: "请看大小写和输入法，再试一次；忘了口令只能另建密钥。",
  },
  templateTooLarge: {
    what: "{{name}}超过{{most}}MB，没有取入。",
    safe: "已有的模板没有改动。",
    next: "请在Word里压缩图片，或者删去多余的图片，再取入。",
  },
  templateNotDocx: {
    what: "{{name}}不是.docx文件，没有取入。",
    safe: "已有的模板没有改动。",
    next: "请用Word或WPS打开它，另存为“Word文档（.docx）”，再取入。",
  },
  templateOldWord: {
    what: "{{name}}是旧格式的Word文件（.doc），改名字没有用，没有取入。",
    safe: "已有的模板没有改动。",
    next: "请用Word或WPS打开它，另存为“Word文档（.docx）”，再取入。",
  },
  templateProtected: {
    what: "{{name}}设了打开密码，程序读不了，没有取入。",
    safe: "已有的模板没有改动。",
    next: "请在Word里去掉密码、保存，再取入。",
  },
  templateDamaged: {
    what: "{{name}}已损坏，读不完整。",
    safe: "已有的模板和案件没有改动。",
    next: "请用Word打开它，另存一份新的.docx，再取入。",
  },
  templateMacros: {
    what: "{{name}}里有宏、控件或者嵌入的文件：{{part}}",
    safe: "程序没有运行其中任何内容，也没有取入；已有的模板没有改动。",
    next: "请把文字和表格复制到一份新的Word文档里，保存为.docx，再取入。",
  },
  templateLinks: {
    what: "{{name}}里有指向外部的链接：{{link}}",
    safe: "程序没有打开它，也没有取入；已有的模板没有改动。",
    next: "请在Word里断开链接，或者把文字和表格复制到一份新的文档里，保存为.docx，再取入。",
  },
  templateUnsafe: {
    what: "{{name}}的内部结构不正常，解开会占满内存或写到别处，没有取入。",
    safe: "程序没有解开它；已有的模板没有改动。",
    next: "请不要再用这份文件，向发给您的人重新要一份。",
  },
  templateMissing: {
    what: "模板“{{name}}”的文件不见了或已损坏。",
    safe: "案件内容没有影响，没有做出文书。",
    next: "请从备份恢复，或者在“设置—自己的模板”里重新取入、改用别的模板。",
  },
  templateUsed: {
    what: "模板“{{name}}”启用过，不能删除。",
    safe: "什么也没有改动；用它做过的案件还要用它。",
    next: "不想再用时，请在“用于文书”里改用别的或者恢复自带的。",
  },
  templateNotMerged: {
    what: "《{{title}}》用的是自己的模板，不能和别的文书并入一个Word文件。",
    safe: "没有导出这份文书，案件不受影响。",
    next: "请改用“导出协议（Word）”，或在案件里单独导出Word、PDF。",
  },
} satisfies ProblemWords;
