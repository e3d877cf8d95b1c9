package io.redress.stories.walk;

import io.redress.id.CaseId;
import io.redress.spi.Message;
import io.redress.spi.MessageKey;
import io.redress.spi.Notifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Delivers messages unless it is down, and sees that those of one case come in order, each once. */
final class Post implements Notifier {
    private final Map<String, MessageKey> last = new HashMap<>();
    private Mode mode = Mode.UP;
    private List<String> letters = new ArrayList<>();

    /** How the post works today. */
    enum Mode {
        UP,
        DOWN,
        /** It fails for every other case. */
        MOODY
    }

    boolean failsFor(CaseId id) {
        return mode == Mode.DOWN || (mode == Mode.MOODY && id.value().hashCode() % 2 == 0);
    }

    void work(Mode today) {
        mode = today;
        letters = new ArrayList<>();
    }

    List<String> letters() {
        return letters.stream().sorted().toList();
    }

    @Override
    public void deliver(Message message) throws IOException {
        MessageKey key = message.key();
        if (failsFor(key.caseId())) {
            throw new IOException("the post is down");
        }
        MessageKey before = last.put(key.tenant() + "/" + key.caseId(), key);
        boolean inOrder = before == null
                || key.entry() > before.entry()
                || (key.entry() == before.entry() && key.index() > before.index());
        if (!inOrder) {
            throw new AssertionError("message " + key + " was delivered after " + before);
        }
        letters.add(key.tenant() + "/" + key.caseId() + ": " + message.template() + " to " + message.to());
    }
}
