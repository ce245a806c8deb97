package suishin.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires templates, texts and static files.
@Configuration(proxyBeanMethods = false)
final class WebSetup {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    Texts texts() {
        return Texts.load();
    }

    /// The language of an answer is the one its visitor reads, whatever this machine speaks.
    @Bean
    LocaleResolver localeResolver() {
        return new Shown();
    }

    private static final class Shown implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return VisitorResolver.language(request).locale();
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("A visitor chooses the language by its link.");
        }
    }

    @Bean
    WebMvcConfigurer webShell(ObjectProvider<VisitorResolver> visitors) {
        return new Shell(visitors);
    }

    private record Shell(ObjectProvider<VisitorResolver> visitors) implements WebMvcConfigurer {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(visitors.getObject());
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations(
                            "classpath:/public/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic());
        }
    }
}
