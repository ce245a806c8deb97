package suishin.platform.matrix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import suishin.platform.testing.Product;

/// A method and an address the running product answers at.
record Route(String method, String pattern) implements Comparable<Route> {

    /// {@return all of them, as the product itself knows them}
    static Set<Route> all() {
        var routes = new TreeSet<Route>();
        Product.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> routes.addAll(of(info)));
        return routes;
    }

    /// {@return those a handler answers at}
    static List<Route> of(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? List.of(new Route("GET", pattern)).stream()
                        : methods.stream().map(method -> new Route(method.name(), pattern)))
                .toList();
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    /// The demo moves the clock of everybody and steps into other people: it exists in no real programme.
    boolean isOfTheDemo() {
        return pattern.startsWith("/demo");
    }

    /// Whether doing it can change what somebody is answered later: it acts on something of the round.
    boolean changesTheRound() {
        return !reads() && pattern.contains("{") && !pattern.startsWith("/account") && !pattern.contains("/experts/{");
    }

    @Override
    public int compareTo(Route other) {
        int byPattern = pattern.compareTo(other.pattern);
        return byPattern != 0 ? byPattern : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
