using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Publication;

/// <summary>Names the table of a published cube.</summary>
internal static class CubeName
{
    private const int Longest = 63;
    private const int HashDigits = 12;

    /// <summary><c>k12_enrollment_v1_by_grade</c>; where that is too long for an identifier, its beginning and a hash of it.</summary>
    public static string Of(MetricName metric, SemanticVersion version, IEnumerable<DimensionName> by)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{metric.Domain}_{metric.Name}_v{version.Major}_by_{string.Join("_", by.Select(dimension => dimension.Value).DefaultIfEmpty("year"))}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        return name.Length <= Longest ? name : $"{name[..(Longest - HashDigits - 1)]}_{hash[..HashDigits]}";
    }
}
