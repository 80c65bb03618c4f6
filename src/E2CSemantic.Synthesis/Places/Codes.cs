using System.Globalization;
using System.Text;

namespace E2CSemantic.Synthesis.Places;

/// <summary>Numbers with leading zeros.</summary>
internal static class Codes
{
    public static byte[] Of(long number, int width) =>
        Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
}
