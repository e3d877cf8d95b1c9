package io.redress.store.jdbc.crash;

import java.nio.file.Path;

/** H2 in a file, told to write what is committed at once: by default it takes half a second, and a killed process loses that. */
record H2File(Path file) implements Site {
    @Override
    public String url() {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    }

    @Override
    public String user() {
        return "sa";
    }

    @Override
    public void settle() {
        // It lives in the process that was killed.
    }

    @Override
    public void crash() {
        throw new UnsupportedOperationException("it lives in the process that is killed");
    }

    @Override
    public String toString() {
        return "H2 file";
    }
}
