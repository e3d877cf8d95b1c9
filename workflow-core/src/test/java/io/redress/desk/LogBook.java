package io.redress.desk;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Writes down what the library logs, at every level, while a test keeps it open; silent otherwise. */
public final class LogBook implements SLF4JServiceProvider {
    private static volatile Optional<List<Line>> open = Optional.empty();

    private final ILoggerFactory loggers = Pen::new;
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new BasicMDCAdapter();

    /** Created by slf4j. */
    public LogBook() {}

    /**
     * One line, as it would stand in a file.
     *
     * @param level how grave
     * @param logger who wrote it
     * @param text the message, and the whole trace of what was thrown
     * @param context the words around it
     */
    public record Line(Level level, String logger, String text, Map<String, String> context) {}

    /**
     * Writes down what is logged meanwhile.
     *
     * @param work what to do
     * @return every line of the library, from any thread
     */
    public static List<Line> during(Runnable work) {
        List<Line> lines = new CopyOnWriteArrayList<>();
        open = Optional.of(lines);
        try {
            work.run();
        } finally {
            open = Optional.empty();
        }
        return List.copyOf(lines);
    }

    /** Writes lines of one logger. */
    private static final class Pen extends AbstractLogger {
        private static final long serialVersionUID = 1L;

        Pen(String name) {
            this.name = name;
        }

        private boolean writes() {
            return open.isPresent() && getName().startsWith("io.redress");
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            StringWriter text = new StringWriter();
            text.append(MessageFormatter.basicArrayFormat(message, arguments));
            if (thrown != null) {
                thrown.printStackTrace(new PrintWriter(text, true));
            }
            Map<String, String> around = MDC.getCopyOfContextMap();
            Line line = new Line(level, getName(), text.toString(), around == null ? Map.of() : Map.copyOf(around));
            open.ifPresent(lines -> lines.add(line));
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Pen.class.getName();
        }

        @Override
        public boolean isTraceEnabled() {
            return writes();
        }

        @Override
        public boolean isTraceEnabled(Marker marker) {
            return writes();
        }

        @Override
        public boolean isDebugEnabled() {
            return writes();
        }

        @Override
        public boolean isDebugEnabled(Marker marker) {
            return writes();
        }

        @Override
        public boolean isInfoEnabled() {
            return writes();
        }

        @Override
        public boolean isInfoEnabled(Marker marker) {
            return writes();
        }

        @Override
        public boolean isWarnEnabled() {
            return writes();
        }

        @Override
        public boolean isWarnEnabled(Marker marker) {
            return writes();
        }

        @Override
        public boolean isErrorEnabled() {
            return writes();
        }

        @Override
        public boolean isErrorEnabled(Marker marker) {
            return writes();
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // everything is there from the start
    }

    /** For a look at the logger in use. */
    static boolean isBoundTo(Logger logger) {
        return logger instanceof Pen;
    }
}
