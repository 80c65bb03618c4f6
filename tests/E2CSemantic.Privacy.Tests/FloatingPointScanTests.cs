using System.Numerics;
using E2CSemantic.Privacy.Accounting;

namespace E2CSemantic.Privacy.Tests;

public sealed class FloatingPointScanTests
{
    [Fact]
    public void Faults_AreNone_InEveryTypeButTheOneForPeopleToRead()
    {
        var types = typeof(Ratio).Assembly.GetTypes()
            .Where(type => type != typeof(PrivacyLoss) && type.Namespace?.StartsWith("E2CSemantic", StringComparison.Ordinal) == true)
            .ToArray();
        Assert.Contains(types, type => type.Namespace == "E2CSemantic.Privacy.Sampling");
        Assert.Contains(types, type => type.Namespace == "E2CSemantic.Privacy.Mechanisms");
        Assert.Empty(FloatingPointScan.Faults(types));
    }

    [Theory]
    [InlineData(typeof(InexactField))]
    [InlineData(typeof(InexactBody))]
    [InlineData(typeof(InexactCall))]
    [InlineData(typeof(InexactSignature))]
    [InlineData(typeof(PrivacyLoss))]
    public void Faults_AreFound_InATypeThatIsInexact(Type type) =>
        Assert.NotEmpty(FloatingPointScan.Faults([type]));

    private sealed class InexactField
    {
        public decimal? Scale { get; init; }
    }

    private static class InexactBody
    {
        public static long Scaled(long value) => (long)(value * 1.02);
    }

    private static class InexactCall
    {
        public static BigInteger Exponent(BigInteger value) => Math.Max(2, (int)value);
    }

    private static class InexactSignature
    {
        public static bool IsSmall(ReadOnlySpan<float> values) => values.IsEmpty;
    }
}
