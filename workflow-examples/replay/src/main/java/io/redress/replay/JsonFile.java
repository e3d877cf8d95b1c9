package io.redress.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file that holds a JSON array of objects, packed with gzip or not: its content tells, not its name. */
final class JsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonFile() {}

    static List<JsonNode> rows(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException("there is no file " + file);
        }
        JsonNode all = read(file);
        if (!all.isArray()) {
            throw new UnusableInputException(file + " is not a JSON array of objects");
        }
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : all) {
            if (!row.isObject()) {
                throw new UnusableInputException(file + ": entry " + (rows.size() + 1) + " is not an object");
            }
            rows.add(row);
        }
        return rows;
    }

    private static JsonNode read(Path file) {
        try (InputStream in = Packed.opened(file)) {
            return MAPPER.readTree(in);
        } catch (JsonProcessingException notJson) {
            throw new UnusableInputException(file + " is not JSON: line "
                    + notJson.getLocation().getLineNr() + ", column "
                    + notJson.getLocation().getColumnNr() + ": " + notJson.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new UnusableInputException("cannot read " + file + ": " + unreadable.getMessage());
        }
    }
}
