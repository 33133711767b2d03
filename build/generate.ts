import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { CaseFile } from "#shared/domain/case-file";
import { CaseId, PartId } from "#shared/domain/id";
import { DISPUTE_CATEGORIES } from "#shared/domain/mediation";
import { emptyContent } from "#shared/domain/empty-case";
import { emptyPerson, type NaturalPerson } from "#shared/domain/party";
import { DEFAULT_MARGINS, Room, rosterPerson } from "#shared/domain/room";
import stored from "../test/samples/sample-cases.json" with { type: "json" };
import { usualSeries } from "#shared/documents/usual-series";
import { words } from "#shared/locales/words";
import { caseForm, folderForm, roomForm } from "../electron/storage/file-form.ts";
import { seal } from "../electron/storage/envelope.ts";

const Samples = z.array(
  z.object({
    place: z.string(),
    parties: z.array(z.object({ name: z.string(), address: z.string().default("") })),
    mediators: z.array(z.string()),
    recorder: z.string(),
    facts: z.string(),
    disputePoints: z.array(z.string()),
    claims: z.array(z.string()),
    agreement: z.object({ clauses: z.array(z.string()) }).nullable(),
  }),
);
type Sample = z.infer<typeof Samples>[number];

const samples: readonly Sample[] = Samples.parse(stored);

const SURNAMES = [
  ...Array.from("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"),
  ...Array.from("单仇查解朴区尉缪盖"), "欧阳", "尉迟", "上官", "长孙",
] as const; // prettier-ignore
const GIVEN = [
  ...Array.from("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂凤华玉建国文辉力志永健世广义兴良海山仁波宁贵福生龙元全胜学祥才发成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨雄信"),
  ...Array.from("䶮㛃𬭎𠅤"),
] as const; // prettier-ignore
const RARE_NAMES = ["单雄信", "仇英", "尉迟恭", "解缙", "查良镛", "朴顺姬", "王𬭎", "马䶮", "买买提·艾合买提", "阿依古丽·吐尔逊"];
const VILLAGES = Array.from("上下前后东西南北大小").flatMap((a) =>
  ["河村", "岭村", "庄村", "塘村", "湾村", "坪村"].map((b) => a + b),
);
/** About so many bytes of JSON a case is filled up to. */
const CASE_BYTES = 10_000;
const DAY = 86_400_000;
const BEGIN = Date.UTC(2008, 0, 2, 1, 0, 0);
const END = Date.UTC(2025, 11, 28, 9, 0, 0);

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Dice = ReturnType<typeof diceOf>;

function diceOf(random: () => number) {
  const below = (end: number) => Math.floor(random() * end);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  };
  const digits = (count: number) => Array.from({ length: count }, () => below(10)).join("");
  return { random, below, pick, digits };
}

/** A well-formed identifier that the seed and the name decide. */
function uuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const dayText = (time: number) => new Date(time).toISOString().slice(0, 10);

function nameOf({ random, pick }: Dice): string {
  if (random() < 0.01) return pick(RARE_NAMES);
  return pick(SURNAMES) + pick(GIVEN) + (random() < 0.8 ? pick(GIVEN) : "");
}

function personOf(dice: Dice, id: string, side: NaturalPerson["side"], village: string): NaturalPerson {
  const { below, digits, pick, random } = dice;
  const birth = dayText(Date.UTC(random() < 0.03 ? 2012 : 1945 + below(58), below(12), 1 + below(28)));
  const number = `52009${below(9)}${birth.replaceAll("-", "")}${digits(3)}${random() < 0.1 ? "X" : below(10)}`;
  return {
    ...emptyPerson(PartId.parse(id), side), name: nameOf(dice), sex: pick(["male", "female"]), ethnicity: pick(["01", "01", "01", "09"]),
    idNumber: number, birthDate: birth, occupation: pick(["务农", "务工", "个体经营", "退休", "教师"]),
    phone: `154${digits(8)}`, address: `安屿县枫泉镇${village}${1 + below(20)}组${1 + below(200)}号`,
  }; // prettier-ignore
}

/** Sentences of the samples, until the text has so many characters. */
function prose({ pick }: Dice, length: number): string {
  let text = "";
  while (text.length < length)
    text += `${pick(
      pick(samples)
        .facts.split("。")
        .filter((sentence) => sentence.length > 5),
    )}。`;
  return text;
}

/**
 * The n-th of `total` fictional cases as a mediator would have written it, about 10 KB of JSON: the same for the same seed, dated over
 * 18 years in the order of n.
 */
export function generatedCase(seed: number, n: number, total: number): CaseFile {
  const dice = diceOf(seededRandom(seed * 1_000_003 + n));
  const { below, pick } = dice;
  const created = BEGIN + Math.floor(((END - BEGIN) * n) / total);
  const id = uuid(`${seed} ${n}`);
  const village = pick(VILLAGES);
  const sides = ["applicant", "respondent", ...Array.from({ length: below(3) }, () => "respondent" as const)] as const;
  const accepted = created + DAY * below(3);
  const year = new Date(accepted).getUTCFullYear();
  const clauses = Array.from({ length: 6 + below(4) }, (_, at) => ({
    id: PartId.parse(uuid(`${id} clause ${at}`)),
    text: pick(samples.flatMap((sample) => sample.agreement?.clauses ?? [])) + prose(dice, 60),
  }));
  const file: CaseFile = {
    id: CaseId.parse(id),
    revision: 1 + below(20),
    device: uuid(`device ${seed}`),
    createdAt: new Date(created).toISOString(),
    updatedAt: new Date(created + DAY * 20).toISOString(),
    number: { series: "枫泉镇人调字", year, sequence: n + 1, text: `（${year}）枫泉镇人调字第${String(n + 1).padStart(4, "0")}号` },
    otherNumbers: [],
    state: "performed",
    removedAt: null,
    transfers: [],
    timeline: [], versions: [], trail: [], templates: {},
    content: {
      ...emptyContent(),
      village,
      category: pick(DISPUTE_CATEGORIES),
      source: "application",
      place: `${village}人民调解室`,
      occurredOn: dayText(created - DAY * below(60)),
      receivedOn: dayText(created),
      acceptedOn: dayText(accepted),
      parties: sides.map((side, at) => personOf(dice, uuid(`${id} party ${at}`), side, village)),
      facts: prose(dice, 300 + below(300)),
      disputes: pick(samples).disputePoints.join("\n"),
      claims: pick(samples).claims.join("\n"),
      agreement: {
        clauses, obligations: [], performance: prose(dice, 100), copies: null, mediators: pick(samples).mediators,
        recorder: pick(samples).recorder, signedOn: dayText(created + DAY * 20), marks: [],
      },
    },
  }; // prettier-ignore
  const missing = CASE_BYTES - Buffer.byteLength(JSON.stringify(file));
  return missing < 300 ? file : { ...file, content: { ...file.content, facts: file.content.facts + prose(dice, missing / 3) } };
}

/** The room whose cases these are, with its numbers going on after the last of them. */
export function generatedRoom(): Room {
  return Room.parse({
    name: "安屿县枫泉镇人民调解委员会", kind: "township", numberPrefix: "枫泉镇人调字", numberPattern: "（{year}）{prefix}第{number}号",
    numberDigits: 4, series: usualSeries(words("zh-CN"), "枫泉镇人调字"), firstNumber: { year: 2026, sequence: 1 }, sealOrganisation: "安屿县枫泉镇人民调解委员会",
    mediators: [rosterPerson("程守和")], recorder: "罗巧英", place: "枫泉镇调解室", margins: DEFAULT_MARGINS,
    paperSize: "normal", bindingMargin: false,
    fonts: { title: "", heading: "", body: "" },
    headerLine: "",
    extraLines: "",
    wetSignatures: false,
    checkCodes: true,
  }); // prettier-ignore
}

/** Writes a data folder with that many cases, in files as the program writes them, but not flushed to the disk one by one. */
export function generateFolder(folder: string, total: number, seed = 1): void {
  const header = { generation: 1, savedAt: new Date(END).toISOString() };
  for (let shard = 0; shard < 256; shard++) {
    mkdirSync(join(folder, "cases", shard.toString(16).padStart(2, "0")), { recursive: true });
  }
  for (let n = 0; n < total; n++) {
    const file = generatedCase(seed, n, total);
    writeFileSync(
      join(folder, "cases", file.id.slice(0, 2), `${file.id}.json`),
      seal(file, { ...header, version: caseForm.version, format: caseForm.format }),
    );
  }
  const card = { folder: uuid(`device ${seed}`), createdAt: new Date(BEGIN).toISOString(), demo: false };
  writeFileSync(join(folder, "heshi.json"), seal(card, { ...header, version: folderForm.version, format: folderForm.format }));
  writeFileSync(
    join(folder, "room.json"),
    seal(generatedRoom(), { ...header, version: roomForm.version, format: roomForm.format }),
  );
}
