import { App, Button, Flex, Input, type InputRef, Popover, Select } from "antd";
import { useRef, useState } from "react";
import type { ListColumn, SavedView } from "#shared/domain/case-list";
import { describedBy, Field } from "../../ui/field";
import { useWords } from "../../ui/use-words";
import type { ListPlace } from "./list-place";
import type { useViews } from "./use-views";

type ViewChoiceProps = {
  readonly place: ListPlace;
  readonly columns: readonly ListColumn[];
  readonly views: ReturnType<typeof useViews>;
  readonly readOnly: boolean;
  readonly onMove: (changes: Partial<ListPlace>) => void;
};

/** Comparing as text: a view is the one in use when it would change nothing. */
const shapeOf = ({ text, filter, sort, columns }: Pick<SavedView, "text" | "filter" | "sort" | "columns">) =>
  JSON.stringify([text, filter, sort, columns]);

/** The saved lists: choose one, keep the present one under a name, let one go. */
export function ViewChoice({ place, columns, views, readOnly, onMove }: ViewChoiceProps) {
  const t = useWords();
  const { message } = App.useApp();
  const { saved } = views.views;
  const here = shapeOf({ text: place.text, filter: place.filter, sort: place.sort, columns: [...columns] });
  const current = saved.find((view) => shapeOf(view) === here);

  async function choose(id: string | undefined) {
    const view = saved.find((each) => each.id === id);
    if (!view) return;
    onMove({ text: view.text, filter: view.filter, sort: view.sort });
    if (!readOnly) await views.put({ columns: view.columns });
  }
  async function save(name: string) {
    const view = {
      id: crypto.randomUUID(),
      name,
      text: place.text,
      filter: place.filter,
      sort: place.sort,
      columns: [...columns],
    };
    if (await views.put({ saved: [...saved.filter((each) => each.name !== name), view].slice(-100) }))
      void message.success(t("lists.views.saved", { name }));
  }
  async function remove(view: SavedView) {
    if (!(await views.put({ saved: saved.filter(({ id }) => id !== view.id) }))) return;
    const key = `view-${view.id}`;
    const putBack = async () => {
      message.destroy(key);
      await views.put({ saved });
    };
    void message.info({
      key,
      content: (
        <>
          {t("lists.views.removed", { name: view.name })}{" "}
          <Button size="small" onClick={() => void putBack()}>
            {t("lists.views.putBack")}
          </Button>
        </>
      ),
    });
  }

  return (
    <Flex gap="small" wrap align="center">
      <Select
        className="view-select"
        aria-label={t("lists.views.label")}
        placeholder={t("lists.views.none")}
        value={current?.id}
        options={saved.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id: string | undefined) => void choose(id)}
        showSearch={{ optionFilterProp: "label" }}
        virtual={false}
      />
      {current ? (
        <Button disabled={readOnly} onClick={() => void remove(current)}>
          {t("lists.views.remove")}
        </Button>
      ) : (
        <SaveView disabled={readOnly} onSave={(name) => void save(name)} />
      )}
    </Flex>
  );
}

function SaveView({ disabled, onSave }: { readonly disabled: boolean; readonly onSave: (name: string) => void }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<InputRef>(null);
  const field = { id: "view-name", label: t("lists.views.name"), help: t("lists.views.nameHelp") };
  const close = () => {
    setOpen(false);
    setName("");
    button.current?.focus();
  };
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={(shown) => {
        if (shown) input.current?.focus();
      }}
      destroyOnHidden
      content={
        <form
          className="amount-form"
          aria-label={t("lists.views.save")}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) close();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === "") return;
            onSave(name.trim());
            close();
          }}
        >
          <Field {...field}>
            <Input
              ref={input}
              id={field.id}
              value={name}
              maxLength={40}
              autoComplete="off"
              aria-describedby={describedBy(field)}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Flex justify="end">
            <Button type="primary" htmlType="submit" disabled={name.trim() === ""}>
              {t("lists.views.confirm")}
            </Button>
          </Flex>
        </form>
      }
    >
      <Button ref={button} disabled={disabled} aria-expanded={open}>
        {t("lists.views.save")}
      </Button>
    </Popover>
  );
}
