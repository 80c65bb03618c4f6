namespace E2CSemantic.Model.Diagnostics;

/// <summary>What can be wrong with a metric that compares two others.</summary>
internal static class ComparisonFaults
{
    public static Diagnostic Unknown(SourcePlace place, string reference, IEnumerable<string> known) =>
        new("E2C_COMPARED_UNKNOWN", $"there is no version '{reference}'", place, Nearest.Suggest(reference, known) ?? "name a metric and its major version like k12.grad4@1");

    public static Diagnostic Nested(SourcePlace place, string reference) =>
        new("E2C_COMPARED_NESTED", $"'{reference}' is itself a comparison", place, "compare the metrics that it is made of");

    public static Diagnostic NotInForce(SourcePlace place, string reference, string status) =>
        new("E2C_COMPARED_STATUS", $"'{reference}' is {status} and answers nobody, but this metric is in force", place, "compare a version that is published or deprecated");

    public static Diagnostic Years(SourcePlace place, string reference, string years) =>
        new("E2C_COMPARED_YEARS", $"'{reference}' answers {years} only", place, "let 'effective' lie within the years of both metrics");

    public static Diagnostic SameGroup(SourcePlace place, string member) =>
        new("E2C_COMPARED_SAME", $"'{member}' is compared with itself", place, "name another member as 'reference'");

    public static Diagnostic Dimension(SourcePlace place, string dimension, string reference, IEnumerable<string> allowed) =>
        new("E2C_COMPARED_DIMENSION", $"'{reference}' cannot be grouped by '{dimension}'", place, Nearest.Suggest(dimension, allowed) ?? $"it allows {string.Join(", ", allowed)}");

    public static Diagnostic GapDimension(SourcePlace place, string dimension) =>
        new("E2C_COMPARED_GAP", $"'{dimension}' tells the two groups apart", place, "leave it out of 'dimensions'");

    public static Diagnostic Required(SourcePlace place, string dimension, string reference) =>
        new("E2C_COMPARED_REQUIRED", $"'{reference}' must be grouped by '{dimension}'", place, $"add '{dimension}' to 'allow' and 'required'");

    public static Diagnostic Cross(SourcePlace place, int most, string reference) =>
        new("E2C_COMPARED_CROSS", $"'{reference}' leaves {most} dimensions to cross", place, most > 0 ? $"write {most} at most" : "compare a metric that crosses more dimensions");

    public static Diagnostic Unit(SourcePlace place, string expected) =>
        new("E2C_COMPARED_UNIT", $"what is compared is shown in {expected}", place, $"write 'unit: {expected}'");

    public static Diagnostic Units(SourcePlace place, string compared, string other) =>
        new("E2C_COMPARED_UNITS", $"{compared} less {other} mean nothing", place, "compare metrics of one unit, or write 'as: ratio'");
}
