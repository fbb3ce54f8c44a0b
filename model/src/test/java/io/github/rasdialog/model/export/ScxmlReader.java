// SPDX-License-Identifier: Apache-2.0
package io.github.rasdialog.model.export;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * A strict reader of what the W3C's recommendation says of the elements that the export uses: which may stand where, with
 * which attributes; ids that are unique, targets that are there; and, of its algorithm, which transition an event takes.
 * Time is no matter of it: what a state sends itself may come at any time or never.
 */
final class ScxmlReader {
    private static final String NAMESPACE = "http://www.w3.org/2005/07/scxml";
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");
    private static final Pattern CONDITION = Pattern.compile("(\\w+) (<|==) (\\d+)");
    private static final Pattern ONE_MORE = Pattern.compile("(\\w+) \\+ 1");

    private record Rule(Set<String> required, Set<String> optional, Set<String> children) {}

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry(
                    "scxml",
                    new Rule(
                            Set.of("version"),
                            Set.of("name", "datamodel", "initial"),
                            Set.of("datamodel", "state", "final"))),
            Map.entry("datamodel", new Rule(Set.of(), Set.of(), Set.of("data"))),
            Map.entry("data", new Rule(Set.of("id"), Set.of("expr"), Set.of())),
            Map.entry(
                    "state",
                    new Rule(Set.of(), Set.of("id", "initial"), Set.of("onentry", "onexit", "transition", "state"))),
            Map.entry("final", new Rule(Set.of(), Set.of("id"), Set.of())),
            Map.entry("onentry", new Rule(Set.of(), Set.of(), Set.of("send"))),
            Map.entry("onexit", new Rule(Set.of(), Set.of(), Set.of("cancel"))),
            Map.entry("send", new Rule(Set.of("event"), Set.of("id", "delay"), Set.of())),
            Map.entry("cancel", new Rule(Set.of("sendid"), Set.of(), Set.of())),
            Map.entry("transition", new Rule(Set.of(), Set.of("event", "cond", "target"), Set.of("assign"))),
            Map.entry("assign", new Rule(Set.of("location", "expr"), Set.of(), Set.of())));

    /**
     * Where a chart is.
     *
     * @param state the id of the innermost state
     * @param data the data model
     */
    record Situation(String state, Map<String, Integer> data) {}

    private final Element root;
    private final Map<String, Element> states = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> references = new ArrayList<>();

    private ScxmlReader(Element root) {
        this.root = root;
    }

    /** Reads a chart; fails on what the recommendation does not allow. */
    static ScxmlReader read(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
        ScxmlReader reader = new ScxmlReader(root);
        require(root.getLocalName().equals("scxml"), "the root is " + root.getLocalName());
        require(root.getAttribute("version").equals("1.0"), "not version 1.0");
        reader.examine(root);
        reader.references.forEach(id -> require(reader.ids.contains(id), "nothing is called " + id));
        return reader;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    private void examine(Element element) {
        Rule rule = Optional.ofNullable(RULES.get(element.getLocalName()))
                .orElseThrow(() -> new AssertionError("unknown element " + element.getLocalName()));
        require(NAMESPACE.equals(element.getNamespaceURI()), "another namespace");
        Set<String> attributes = attributes(element);
        require(attributes.containsAll(rule.required()), element.getLocalName() + " lacks one of " + rule.required());
        attributes.removeAll(rule.required());
        attributes.removeAll(rule.optional());
        require(attributes.isEmpty(), element.getLocalName() + " does not take " + attributes);
        name(element);
        for (Element child : children(element)) {
            require(
                    rule.children().contains(child.getLocalName()),
                    child.getLocalName() + " does not stand in " + element.getLocalName());
            examine(child);
        }
        if (element.hasAttribute("initial")) {
            require(
                    children(element).stream()
                            .anyMatch(child -> child.getAttribute("id").equals(element.getAttribute("initial"))),
                    "initial is no child");
        }
    }

    private static Set<String> attributes(Element element) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (!name.equals("xmlns")) {
                names.add(name);
            }
        }
        return names;
    }

    private void name(Element element) {
        if (element.hasAttribute("id")) {
            String id = element.getAttribute("id");
            require(ID.matcher(id).matches(), "no id: " + id);
            require(ids.add(id), "two are called " + id);
            states.put(id, element);
        }
        if (element.hasAttribute("target")) {
            references.add(element.getAttribute("target"));
        }
        if (element.hasAttribute("sendid")) {
            references.add(element.getAttribute("sendid"));
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Where it is at first. */
    Situation start() {
        Map<String, Integer> data = new TreeMap<>();
        for (Element child : children(root)) {
            if (child.getLocalName().equals("datamodel")) {
                children(child)
                        .forEach(datum ->
                                data.put(datum.getAttribute("id"), Integer.valueOf(datum.getAttribute("expr"))));
            }
        }
        return new Situation(innermost(root.getAttribute("initial")), data);
    }

    private String innermost(String id) {
        Element state = states.get(id);
        return state.hasAttribute("initial") ? innermost(state.getAttribute("initial")) : id;
    }

    /** Where an event leads: by the first transition, from the innermost state outwards, that it enables. */
    Optional<Situation> after(Situation situation, String event) {
        for (Node state = states.get(situation.state());
                state instanceof Element element;
                state = state.getParentNode()) {
            for (Element child : children(element)) {
                if (child.getLocalName().equals("transition") && enables(child, event, situation.data())) {
                    return Optional.of(follow(child, situation));
                }
            }
        }
        return Optional.empty();
    }

    /** An event descriptor matches the event's name, or what of it stands before a dot. */
    private static boolean enables(Element transition, String event, Map<String, Integer> data) {
        String descriptor = transition.getAttribute("event");
        if (!event.equals(descriptor) && !event.startsWith(descriptor + ".")) {
            return false;
        }
        if (!transition.hasAttribute("cond")) {
            return true;
        }
        Matcher condition = CONDITION.matcher(transition.getAttribute("cond"));
        require(condition.matches(), "no condition: " + transition.getAttribute("cond"));
        int value = data.get(condition.group(1));
        int bound = Integer.parseInt(condition.group(3));
        return condition.group(2).equals("<") ? value < bound : value == bound;
    }

    private Situation follow(Element transition, Situation situation) {
        Map<String, Integer> data = new TreeMap<>(situation.data());
        for (Element assign : children(transition)) {
            Matcher more = ONE_MORE.matcher(assign.getAttribute("expr"));
            require(more.matches(), "no expression: " + assign.getAttribute("expr"));
            data.put(assign.getAttribute("location"), data.get(more.group(1)) + 1);
        }
        return new Situation(innermost(transition.getAttribute("target")), data);
    }
}
