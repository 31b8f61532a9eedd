package dev.supportdesk.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;

/** A database that says it is another product or another version than it is. */
final class Disguised {
    private Disguised() {}

    static DataSource asProduct(DataSource real, String product) {
        return disguised(real, "getDatabaseProductName", product);
    }

    static DataSource asVersion(DataSource real, String version) {
        return disguised(real, "getDatabaseProductVersion", version);
    }

    private static DataSource disguised(DataSource real, String question, String answer) {
        return wrapped(
                DataSource.class,
                real,
                (name, result) -> result instanceof Connection connection
                        ? wrapped(
                                Connection.class,
                                connection,
                                (inner, metaData) -> metaData instanceof DatabaseMetaData truth
                                        ? wrapped(
                                                DatabaseMetaData.class,
                                                truth,
                                                (asked, told) -> asked.equals(question) ? answer : told)
                                        : metaData)
                        : result);
    }

    /** Changes what a method returns. */
    private interface Change {
        Object of(String method, Object result);
    }

    private static <T> T wrapped(Class<T> type, T real, Change change) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object result = method.invoke(real, arguments);
                return result == null ? null : change.of(method.getName(), result);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(Disguised.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
