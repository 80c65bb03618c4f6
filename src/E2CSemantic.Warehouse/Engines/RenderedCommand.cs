using E2CSemantic.DuckDB;
using E2CSemantic.Sql;

namespace E2CSemantic.Warehouse.Engines;

/// <summary>Makes a rendered statement a command of a DuckDB connection.</summary>
internal static class RenderedCommand
{
    public static DuckDBCommand Prepared(this DuckDBConnection connection, SqlCommandText text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text.Text;
        foreach (var value in text.Parameters)
        {
            command.Parameters.Add(new DuckDBParameter(value));
        }

        return command;
    }
}
