using E2CSemantic.Sql;
using Npgsql;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>Makes a rendered statement a command of a PostgreSQL connection.</summary>
internal static class ServerCommand
{
    public static NpgsqlCommand On(this SqlCommandText text, NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(text.Text, connection);
        foreach (var value in text.Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
