import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { NO_VIEWS, type Views } from "#shared/domain/case-list";
import type { Problem } from "#shared/domain/problem";
import { problemOf } from "../../host/call-failed";
import { api } from "../../host/client";
import { reads } from "../../host/reads";

/** Saved lists and columns, and a way to change them. What was asked for last is shown at once and taken back when it cannot be kept. */
export function useViews() {
  const query = reads.views();
  const client = useQueryClient();
  const { data = NO_VIEWS } = useQuery(query);
  const [asked, setAsked] = useState<Views | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const views = asked ?? data;
  return {
    views,
    problem,
    clear: () => setProblem(null),
    /** True when it is on the disk. */
    put: async (changed: Partial<Views>): Promise<boolean> => {
      const next = { ...views, ...changed };
      setAsked(next);
      setProblem(null);
      try {
        client.setQueryData(query.queryKey, await api.views.save(next));
        return true;
      } catch (error) {
        setProblem(problemOf(error));
        return false;
      } finally {
        setAsked((present) => (present === next ? null : present));
      }
    },
  };
}
