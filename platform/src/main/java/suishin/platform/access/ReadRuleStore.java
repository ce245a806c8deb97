package suishin.platform.access;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import suishin.platform.database.Connections;

/// Table `access.rule`, written by the owner only.
final class ReadRuleStore {

    private static final String EMPTY = "DELETE FROM access.rule";

    private static final String ADD = """
            INSERT INTO access.rule (aspect, role, from_stage, only_assigned)
            VALUES (?, ?, ?, ?)
            """;

    private ReadRuleStore() {}

    static void replaceAll(Connections connections, List<ReadRules.Rule> rules) {
        var owner = connections.owner();
        try (var connection = DriverManager.getConnection(connections.url(), owner.name(), owner.password())) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(EMPTY)) {
                statement.executeUpdate();
            }
            add(connection, rules);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("The reading rules cannot be written to the database.", failure);
        }
    }

    private static void add(Connection connection, List<ReadRules.Rule> rules) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            for (var rule : rules) {
                statement.setString(1, rule.aspect().name());
                statement.setString(2, rule.role().name());
                statement.setInt(3, rule.from().rank());
                statement.setBoolean(4, rule.onlyAssigned());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
