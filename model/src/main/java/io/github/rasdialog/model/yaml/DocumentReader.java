// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.yaml;

import io.github.rasdialog.model.source.DiagnosticCode;
import io.github.rasdialog.model.source.Diagnostics;
import io.github.rasdialog.model.source.Quoted;
import io.github.rasdialog.model.source.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the text of one strict YAML 1.2 document from the parser's events, so that nothing refused is ever built: no
 * alias is followed, no tag resolved, no level entered past the limit.
 *
 * <p>Reports M101, M104 for a key that stands twice in a mapping, and M102 for a key that is no scalar.
 */
public final class DocumentReader {
    /** The deepest nesting of mappings and lists, the root being the first level. */
    public static final int MAX_LEVELS = 50;

    private static final String MERGE_KEY = "<<";

    /** An escape past what the parser takes for a number at all. */
    private static final Pattern HUGE_ESCAPE = Pattern.compile("\\\\U[89A-Fa-f][0-9A-Fa-f]{7}");

    private final String text;
    private final SourceLocation first;
    private final Diagnostics diagnostics;
    private final Iterator<Event> events;
    private boolean refused;
    private int reached;

    private DocumentReader(String text, SourceLocation first, Diagnostics diagnostics) {
        this.text = text;
        this.first = first;
        this.diagnostics = diagnostics;
        this.events = new Parse(settings()).parseString(withLastLineEnded(text)).iterator();
    }

    /**
     * Reads a document.
     *
     * @param text as {@link SourceText#decode} gave it
     * @param diagnostics is told everything that is wrong
     * @return empty where an M101 was told
     */
    public static Optional<Document> read(String text, Diagnostics diagnostics) {
        return read(text, SourceLocation.START, diagnostics);
    }

    /**
     * Reads a document.
     *
     * @param text as {@link SourceText#decode} gave it
     * @param first its first place
     * @param diagnostics is told everything that is wrong
     * @return empty where an M101 was told
     */
    public static Optional<Document> read(String text, SourceLocation first, Diagnostics diagnostics) {
        SourceText.checkCharacters(text, first, diagnostics);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        DocumentReader reader = new DocumentReader(text, first, diagnostics);
        try {
            Document document = reader.document();
            return reader.refused ? Optional.empty() : Optional.of(document);
        } catch (Unreadable unreadable) {
            reader.refuse(unreadable.location, unreadable.getMessage());
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            reader.refuse(reader.location(mark), reason(e));
        } catch (YamlEngineException e) {
            reader.refuse(first, String.valueOf(e.getMessage()));
        } catch (NumberFormatException hugeEscape) {
            reader.refuse(reader.hugeEscape(), "an escape for what is no character");
        }
        return Optional.empty();
    }

    /** A CR at the very end is a line's end that the parser takes for a character of that line. */
    private static String withLastLineEnded(String text) {
        return text.endsWith("\r") ? text + "\n" : text;
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(SourceText.MAX_BYTES + 1)
                .setVersionFunction(version -> version)
                .build();
    }

    private Document document() {
        next();
        Event start = next();
        if (!(start instanceof DocumentStartEvent documentStart)) {
            throw new Unreadable(first, "there is no YAML document in this file");
        }
        checkDirectives(documentStart);
        Node root = node(next(), 1);
        next();
        Event following = next();
        if (following instanceof DocumentStartEvent) {
            throw new Unreadable(location(following), "a second document begins; a dialog is one document");
        }
        return new Document(root);
    }

    private void checkDirectives(DocumentStartEvent start) {
        start.getSpecVersion()
                .filter(version -> version.getMajor() != 1 || version.getMinor() != 2)
                .ifPresent(version -> refuse(
                        location(start), "YAML " + version.getMajor() + "." + version.getMinor() + " is not YAML 1.2"));
        if (!start.getTags().isEmpty()) {
            refuse(location(start), "a %TAG directive; a dialog has no tags");
        }
    }

    private Node node(Event event, int level) {
        if (event instanceof AliasEvent alias) {
            refuse(location(event), "an alias (*" + alias.getAlias().getValue() + "); say it again where it holds");
            return new Node.Scalar("", false, location(event));
        }
        checkPlainlySaid((NodeEvent) event);
        if (event instanceof ScalarEvent scalar) {
            if (SourceText.hasHalfAPair(scalar.getValue())) {
                refuse(location(event), "half a surrogate pair, which is no character");
            }
            return new Node.Scalar(scalar.getValue(), scalar.isPlain(), location(event));
        }
        if (level > MAX_LEVELS) {
            throw new Unreadable(location(event), "nested deeper than " + MAX_LEVELS + " levels");
        }
        return event instanceof MappingStartEvent ? mapping(event, level) : sequence(event, level);
    }

    private void checkPlainlySaid(NodeEvent event) {
        event.getAnchor()
                .ifPresent(
                        anchor -> refuse(location(event), "an anchor (&" + anchor.getValue() + "); a dialog has none"));
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        tag.ifPresent(name -> refuse(location(event), "a tag (" + name + "); a dialog has none"));
    }

    private Node sequence(Event start, int level) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, level + 1));
        }
        return new Node.Sequence(items, location(start));
    }

    private Node mapping(Event start, int level) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Node key = node(event, level + 1);
            Node value = node(next(), level + 1);
            if (!(key instanceof Node.Scalar scalar)) {
                diagnostics.report(key.location(), DiagnosticCode.M102, key.described() + " cannot be a key");
            } else if (scalar.plain() && scalar.text().equals(MERGE_KEY)) {
                refuse(key.location(), "a merge key (<<); say it again where it holds");
            } else if (!keys.add(scalar.text())) {
                diagnostics.report(
                        key.location(), DiagnosticCode.M104, "the key " + Quoted.of(scalar.text()) + " stands twice");
            } else {
                entries.add(new Node.Entry(scalar, value));
            }
        }
        return new Node.Mapping(entries, location(start));
    }

    private Event next() {
        Event event = events.next();
        reached = event.getEndMark().map(Mark::getIndex).orElse(reached);
        return event;
    }

    private SourceLocation hugeEscape() {
        Matcher escape = HUGE_ESCAPE.matcher(text);
        return escape.find(text.offsetByCodePoints(0, reached))
                ? SourceText.placeOf(escape.start(), text, first)
                : first;
    }

    private void refuse(SourceLocation location, String reason) {
        refused = true;
        diagnostics.report(location, DiagnosticCode.M101, reason);
    }

    private static String reason(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "not YAML" : e.getProblem();
        return e.getContext() == null ? problem : problem + ", " + e.getContext();
    }

    private SourceLocation location(Event event) {
        return location(event.getStartMark());
    }

    private SourceLocation location(Optional<Mark> mark) {
        return mark.map(m -> first.at(m.getLine() + 1, m.getColumn() + 1)).orElse(first);
    }

    /** Ends the reading where going on makes no sense. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient SourceLocation location;

        Unreadable(SourceLocation location, String reason) {
            super(reason);
            this.location = location;
        }
    }
}
