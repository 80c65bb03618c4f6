using System.CommandLine;
using E2CSemantic.Model.Shapes;

namespace E2CSemantic.Host.Commands;

/// <summary><c>metrics schema</c>: the JSON Schema of a kind of definition file, for editors.</summary>
internal static class MetricsSchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "What the file defines: metric, dimension or codeset.", DefaultValueFactory = _ => "metric" }.AcceptOnlyFromAmong("metric", "dimension", "codeset");
        var command = new Command("schema", "Print the JSON Schema of a metric's, a dimension's or a code set's file, with which an editor completes and checks as one types.") { file };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(parsed.GetRequiredValue(file) switch
            {
                "metric" => DefinitionSchema.OfMetrics(),
                "dimension" => DefinitionSchema.OfDimensions(),
                _ => DefinitionSchema.OfCodesets(),
            });
            return ExitCodes.Done;
        });
        return command;
    }
}
