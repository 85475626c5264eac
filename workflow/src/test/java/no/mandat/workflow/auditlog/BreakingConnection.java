package no.mandat.workflow.auditlog;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A connection that the server ends before a certain statement, or before the commit: what is left is what is left by a node that is killed there. */
final class BreakingConnection {

    /** What ends a connection. */
    @FunctionalInterface
    interface Ending {
        /** Ends it. */
        void end() throws SQLException;
    }

    private final Connection real;
    private final int last;
    private final Ending ending;
    private int statements;

    private BreakingConnection(Connection real, int last, Ending ending) {
        this.real = real;
        this.last = last;
        this.ending = ending;
    }

    /** @param last the number of the statement that finds none, from 1 */
    static Connection at(int last, Connection real, Ending ending) {
        return new BreakingConnection(real, last, ending).proxy();
    }

    private Connection proxy() {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit")) {
                count();
            }
            var result = call(real, method, arguments);
            return result instanceof PreparedStatement statement
                    ? proxy(PreparedStatement.class, (same, what, values) -> {
                        if (what.getName().startsWith("execute")) {
                            count();
                        }
                        return call(statement, what, values);
                    })
                    : result;
        });
    }

    private void count() throws SQLException {
        statements++;
        if (statements == last) {
            ending.end();
        }
    }

    static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(BreakingConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
