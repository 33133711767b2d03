import { type DragEvent, useMemo, useRef } from "react";

/** What a clause needs to be dragged by its handle, and to be a place where another is dropped. */
export type ClauseDrag = {
  readonly handle: (id: string) => {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  readonly place: (id: string) => {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

/** Dragging of clauses; `onMove` is told which was dropped on which. It stays the same object as long as that function does. */
export function useClauseDrag(onMove: (id: string, onto: string) => void): ClauseDrag {
  const dragged = useRef<string | null>(null);
  return useMemo(
    () => ({
      handle: (id) => ({
        draggable: true,
        onDragStart: ({ dataTransfer }) => {
          dragged.current = id;
          dataTransfer.effectAllowed = "move";
          // Nothing to be dropped elsewhere: a text area would take it for words.
          dataTransfer.setData("application/x-heshi-clause", id);
        },
        onDragEnd: () => {
          dragged.current = null;
        },
      }),
      place: (id) => ({
        onDragOver: (event) => {
          if (dragged.current !== null && dragged.current !== id) event.preventDefault();
        },
        onDrop: (event) => {
          if (dragged.current === null) return;
          event.preventDefault();
          onMove(dragged.current, id);
          dragged.current = null;
        },
      }),
    }),
    [onMove],
  );
}
