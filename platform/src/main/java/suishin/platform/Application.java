package suishin.platform;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;
import suishin.platform.web.ShellSettings;

/// The whole product as one application: it finds the modules and gives them what they stand on.
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Application {

    @Bean
    ShellSettings shell(@Value("${suishin.demo:false}") boolean demo) {
        return new ShellSettings(demo, UUID.randomUUID().toString().substring(0, 8));
    }
}
