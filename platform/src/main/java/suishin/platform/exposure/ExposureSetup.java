package suishin.platform.exposure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the noting of openings behind every route.
@Configuration(proxyBeanMethods = false)
final class ExposureSetup {

    @Bean
    WebMvcConfigurer noteOpenings(Openings openings) {
        return new Noting(openings);
    }

    private record Noting(Openings openings) implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(openings);
        }
    }
}
