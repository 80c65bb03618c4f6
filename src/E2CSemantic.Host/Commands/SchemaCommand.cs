using System.CommandLine;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Schema;

namespace E2CSemantic.Host.Commands;

/// <summary><c>schema print</c>: the GraphQL schema of the catalogue, without data.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var print = new Command("print", "Print the GraphQL schema of the definitions in SDL.");
        print.SetAction(parsed =>
        {
            var settings = SettingFlags.Read(parsed, null);
            if (!settings.Succeeded)
            {
                return terminal.Refuse(settings.Diagnostics);
            }

            var catalog = Rooms.ReadCatalog(settings.Value);
            if (!catalog.Succeeded)
            {
                return terminal.Refuse(catalog.Diagnostics);
            }

            var schema = SemanticSchema.Build(catalog.Value);
            if (!schema.Succeeded)
            {
                return terminal.Refuse(schema.Diagnostics);
            }

            terminal.Out.Write(SchemaPrinter.Print(schema.Value).TrimEnd('\n') + "\n");
            return ExitCodes.Done;
        });
        return new Command("schema", "The GraphQL schema.") { print };
    }
}
