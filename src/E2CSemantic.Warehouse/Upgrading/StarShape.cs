using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>
/// What a star's tables are like, as one hash: of their columns, types, nulls and defaults, and of their declared members. Parts of one
/// shape can be read together. The version alone does not tell it, since contracts may change the tables that they add.
/// </summary>
internal static class StarShape
{
    public static string Of(StarSchema star)
    {
        var lines = star.Tables.Values.SelectMany(table => (IEnumerable<FormattableString>)
        [
            $"{table.Name}",
            .. table.Columns.Select(column => (FormattableString)$"{column.Name} {column.Type} {column.Nullable} {column.Default is not null} {column.Default?.Value}"),
            .. table.UnknownMember?.Select(member => (FormattableString)$"-1 {member.Key} {member.Value}") ?? [],
            .. table.NotApplicableMember?.Select(member => (FormattableString)$"-2 {member.Key} {member.Value}") ?? [],
        ]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(FormattableString.Invariant)))));
    }
}
