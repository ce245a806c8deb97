package suishin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Turns whatever a handler threw into one of the answers of {@link ErrorScreens}.
@ControllerAdvice
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final int SECONDS_WITHOUT_DATABASE = 10;

    private final ErrorScreens errors;

    Failures(ErrorScreens errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    void notFound(NotFound failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(request, response, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    void notAllowed(NotAllowed failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(request, response, failure.refusal());
    }

    @ExceptionHandler
    void wrongAddress(
            MethodArgumentTypeMismatchException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            errors.write(request, response, HttpStatus.NOT_FOUND);
        } else {
            errors.write(
                    request,
                    response,
                    List.of(Unreadable.of(
                            failure.getName(), failure.getValue(), Unreadable.Wanted.of(failure.getRequiredType()))));
        }
    }

    @ExceptionHandler
    void missing(MissingRequestHeaderException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        errors.write(request, response, List.of(Unreadable.missing(failure.getHeaderName())));
    }

    @ExceptionHandler
    void missing(
            MissingServletRequestParameterException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        errors.write(request, response, List.of(Unreadable.missing(failure.getParameterName())));
    }

    @ExceptionHandler
    void unreadable(BindException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        errors.write(request, response, Unreadable.all(failure.getBindingResult()));
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        errors.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
    }

    /// A body is read to its first value that does not fit; what is missing is named all at once.
    @ExceptionHandler({HttpMessageNotReadableException.class, IllegalInput.class})
    void unreadableBody(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var values = Unreadable.ofBody(failure);
        if (values.isEmpty()) {
            errors.write(request, response, HttpStatus.BAD_REQUEST);
        } else {
            errors.write(request, response, values);
        }
    }

    @ExceptionHandler({MethodArgumentConversionNotSupportedException.class, MultipartException.class})
    void unreadable(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(request, response, HttpStatus.BAD_REQUEST);
    }

    /// Whoever comes back to the address of a form, by the language link or a bookmark, is led to the page it stood on.
    @ExceptionHandler
    void wrongMethod(
            HttpRequestMethodNotSupportedException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        if (request.getMethod().equals("GET") && !path.startsWith("/api/")) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", path.substring(0, Math.max(1, path.lastIndexOf('/'))));
            return;
        }
        errors.write(request, response, failure);
    }

    /// Every connection to the database is in use, or there is none.
    @ExceptionHandler
    void busy(CannotCreateTransactionException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("{} {} got no connection to the database", request.getMethod(), request.getRequestURI(), failure);
        errors.writeBusy(request, response, SECONDS_WITHOUT_DATABASE);
    }

    @ExceptionHandler
    void anything(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException denied) {
            throw denied;
        }
        if (failure instanceof ErrorResponse known) {
            errors.write(request, response, known);
            return;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        errors.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
