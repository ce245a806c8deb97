package suishin.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// Wires templates, texts and static files.
@Configuration(proxyBeanMethods = false)
final class WebSetup {

    /// What a value may not be, by what it should be.
    private static final Map<LogicalType, Set<CoercionInputShape>> STRANGE = Map.of(
            LogicalType.Textual,
            Set.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Boolean,
            Set.of(CoercionInputShape.String, CoercionInputShape.Integer, CoercionInputShape.Float),
            LogicalType.Integer,
            Set.of(CoercionInputShape.String, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Float,
            Set.of(CoercionInputShape.String, CoercionInputShape.Boolean),
            LogicalType.Enum,
            Set.of(CoercionInputShape.Integer),
            LogicalType.DateTime,
            Set.of(CoercionInputShape.Integer, CoercionInputShape.Float));

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    Texts texts() {
        return Texts.load();
    }

    /// Reads a value of a body only as what it is: a number is no text, a text is no number and no truth, and nothing
    /// is cut off a number.
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> {
            STRANGE.forEach((type, shapes) -> builder.withCoercionConfig(
                    type, config -> shapes.forEach(shape -> config.setCoercion(shape, CoercionAction.Fail))));
            builder.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
            builder.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
        };
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
    WebMvcConfigurer webShell(ObjectProvider<VisitorResolver> visitors, JsonMapper json) {
        return new Shell(visitors, json);
    }

    private record Shell(ObjectProvider<VisitorResolver> visitors, JsonMapper json) implements WebMvcConfigurer {

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
            var bodies = json.rebuild().addModule(StorableText.module()).build();
            converters.withJsonConverter(new JacksonJsonHttpMessageConverter(bodies));
        }

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
