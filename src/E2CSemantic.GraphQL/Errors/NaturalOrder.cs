namespace E2CSemantic.GraphQL.Errors;

/// <summary>Orders names by UTF-16 unit, runs of digits by their number: <c>A2</c> before <c>A10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Comparer { get; } = new();

    public static int Compare(string left, string right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var order = Number(left, ref i).CompareTo(Number(right, ref j));
                if (order != 0)
                {
                    return order;
                }
            }
            else
            {
                if (left[i] != right[j])
                {
                    return left[i] < right[j] ? -1 : 1;
                }

                i++;
                j++;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    int IComparer<string>.Compare(string? x, string? y) => Compare(x ?? "", y ?? "");

    // A zero stands alone: in "01" the digits are the numbers 0 and 1.
    private static double Number(string text, ref int index)
    {
        var number = 0d;
        do
        {
            number = (number * 10) + (text[index] - '0');
            index++;
        }
        while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);
        return number;
    }
}
