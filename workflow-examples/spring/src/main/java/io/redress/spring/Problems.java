package io.redress.spring;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.redress.failure.InvalidInputException;
import io.redress.failure.RedressException;
import io.redress.permission.Refusal;
import io.redress.permission.WhoCan;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong, as HTTP tells it: the table "When something goes wrong" of the README. */
@RestControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    static ProblemDetail of(Refusal refusal) {
        HttpStatus status = switch (refusal.code()) {
            case Refusal.NOT_PERMITTED, Refusal.EXCLUDED, Refusal.TAKES_SIDES -> FORBIDDEN;
            case Refusal.WRONG_STATE, Refusal.CLOSED -> CONFLICT;
            default -> UNPROCESSABLE_CONTENT; // no such holder, and the codes of your own guards
        };
        ProblemDetail problem = problem(status, refusal.code(), refusal.missing());
        problem.setProperty("whoCan", whoCan(refusal.whoCan()));
        problem.setProperty("known", refusal.known());
        return problem;
    }

    static List<String> whoCan(WhoCan whoCan) {
        return whoCan.who().stream().map(Object::toString).toList();
    }

    @ExceptionHandler
    static ProblemDetail of(RedressException failed) {
        HttpStatus status = switch (failed.code()) {
            case "invalid-input" -> UNPROCESSABLE_CONTENT;
            case "unknown-case" -> NOT_FOUND;
            case "key-reused" -> CONFLICT;
            case "lost-race", "facts-unavailable", "store-failed" -> SERVICE_UNAVAILABLE;
            case "too-large" -> CONTENT_TOO_LARGE;
            default -> INTERNAL_SERVER_ERROR; // missing-definition, unreadable-case
        };
        if (status.is5xxServerError()) {
            LOG.warn("{}", failed.code(), failed); // what the database said is not for the caller
            return problem(status, failed.code(), status.getReasonPhrase());
        }
        ProblemDetail problem = problem(status, failed.code(), String.valueOf(failed.getMessage()));
        if (failed instanceof InvalidInputException invalid) {
            problem.setProperty("violations", invalid.violations());
        }
        return problem;
    }

    /** An identifier or an amount that is none. */
    @ExceptionHandler
    static ProblemDetail of(IllegalArgumentException malformed) {
        return problem(BAD_REQUEST, "malformed", String.valueOf(malformed.getMessage()));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}
