package io.redress.desk;

import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.codec.Codec;
import io.redress.failure.MissingDefinitionException;
import io.redress.failure.UnreadableCaseException;
import io.redress.id.CaseId;
import io.redress.spi.StoredCase;
import io.redress.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workflows a desk was given. The first is the one that new cases run. */
final class Definitions {
    private final Workflow first;
    private final Map<String, Workflow> byName = new LinkedHashMap<>();

    Definitions(List<Workflow> workflows) {
        first = workflows.get(0);
        for (Workflow workflow : workflows) {
            if (byName.putIfAbsent(workflow.toString(), workflow) != null) {
                throw new IllegalArgumentException("workflow " + workflow + " is given twice");
            }
        }
    }

    Workflow first() {
        return first;
    }

    boolean knows(String name, int version) {
        return byName.containsKey(name + "/" + version);
    }

    Set<Class<? extends Fact>> facts() {
        Set<Class<? extends Fact>> facts = new LinkedHashSet<>();
        byName.values().forEach(workflow -> facts.addAll(workflow.facts()));
        return facts;
    }

    Workflow of(StoredCase row) {
        return of(row.id(), row.index().workflow(), row.index().version());
    }

    Workflow of(CaseId id, String name, int version) {
        Workflow workflow = byName.get(name + "/" + version);
        if (workflow == null) {
            throw new MissingDefinitionException(id, name, version);
        }
        return workflow;
    }

    /** The file in a row, unless that would drop something a newer version wrote. */
    CaseFile read(StoredCase row) {
        try {
            Codec.Read<CaseFile> read = of(row).codec().read(row.body(), CaseFile.class);
            if (!read.unknown().isEmpty()) {
                throw new IllegalArgumentException("a newer version wrote " + read.unknown());
            }
            return read.value();
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableCaseException("case " + row.id(), unreadable);
        }
    }
}
