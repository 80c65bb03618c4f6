using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

internal static class SchoolYears
{
    private const string Form = "a school year like 2003-04";

    public static Located<SchoolYear>? Read(YamlNode node, string what, FaultList faults)
    {
        if (Values.Text(node, what, faults) is not { } text)
        {
            return null;
        }

        if (SchoolYear.TryParse(text.Value) is { } year)
        {
            return new(year, text.Place);
        }

        faults.Add(ModelFaults.ValueForm(text.Place, what, text.Value, Form));
        return null;
    }
}
