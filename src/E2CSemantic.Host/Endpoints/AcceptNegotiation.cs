using Microsoft.Net.Http.Headers;

namespace E2CSemantic.Host.Endpoints;

/// <summary>
/// Chooses the form of the response from the Accept header: the higher quality, then the more specific range, then the earlier one.
/// No header, or one that takes anything, means <c>application/json</c>, as the GraphQL over HTTP audits ask.
/// </summary>
internal static class AcceptNegotiation
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";

    public static (ResponseMediaType? Chosen, bool IsMalformed) Choose(IList<string?> accept)
    {
        var values = accept.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!).ToList();
        if (values.Count == 0)
        {
            return (ResponseMediaType.Json, false);
        }

        if (!MediaTypeHeaderValue.TryParseStrictList(values, out var ranges))
        {
            return (null, true);
        }

        var json = RankOf(Json, ranges);
        var graphQL = RankOf(GraphQLResponse, ranges);
        if (json.Quality <= 0 && graphQL.Quality <= 0)
        {
            return (null, false);
        }

        return (graphQL.CompareTo(json) > 0 ? ResponseMediaType.GraphQLResponse : ResponseMediaType.Json, false);
    }

    public static bool PrefersHtml(IList<string?> accept) =>
        MediaTypeHeaderValue.TryParseList([.. accept.Select(value => value ?? "")], out var ranges)
        && ranges.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && range.Quality is not 0);

    // A more specific range overrules a wider one for the same type (RFC 9110 12.5.1), so its quality is the one that counts.
    private static Rank RankOf(string type, IList<MediaTypeHeaderValue> ranges)
    {
        var best = default(Rank);
        var bestSpecificity = 0;
        for (var index = 0; index < ranges.Count; index++)
        {
            var specificity = SpecificityOf(ranges[index], type);
            if (specificity > bestSpecificity)
            {
                bestSpecificity = specificity;
                best = new(ranges[index].Quality ?? 1, specificity, -index);
            }
        }

        return best;
    }

    private static int SpecificityOf(MediaTypeHeaderValue range, string type)
    {
        if (range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return range switch
        {
            { MatchesAllTypes: true } => 1,
            { MatchesAllSubTypes: true } => range.Type.Equals("application", StringComparison.OrdinalIgnoreCase) ? 2 : 0,
            _ => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 3 : 0,
        };
    }

    private readonly record struct Rank(double Quality, int Specificity, int Order) : IComparable<Rank>
    {
        public int CompareTo(Rank other) =>
            (Quality, Specificity, Order).CompareTo((other.Quality, other.Specificity, other.Order));
    }
}
