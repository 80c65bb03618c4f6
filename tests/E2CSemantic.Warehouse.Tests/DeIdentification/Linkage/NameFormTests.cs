using System.Collections.Frozen;
using System.Text;
using E2CSemantic.Warehouse.DeIdentification.Linkage;

namespace E2CSemantic.Warehouse.Tests.DeIdentification.Linkage;

public class NameFormTests
{
    private static readonly FrozenSet<string> Suffixes = new[] { "JR", "III" }.ToFrozenSet();

    [Theory]
    [InlineData("O'Brien", "OBRIEN")]
    [InlineData("  de la Cruz ", "DE LA CRUZ")]
    [InlineData("García-Núñez", "GARCIA NUNEZ")]
    [InlineData("Garcı́a", "GARCIA")]
    [InlineData("Straße, Jr.", "STRASE")]
    [InlineData("Smith III", "SMITH")]
    [InlineData("Jr", "JR")]
    [InlineData("Łukasz Žižek", "LUKASZ ZIZEK")]
    [InlineData("Øre Æby", "ORE ABY")]
    [InlineData("Яна", "ЯНА")]
    [InlineData("--", "")]
    [InlineData("3", "")]
    public void Write_GivesTheComparedForm(string name, string form)
    {
        Span<byte> room = stackalloc byte[PackedIdentity.LongestField];

        Assert.Equal(form, Encoding.UTF8.GetString(room[..NameForm.Write(Encoding.UTF8.GetBytes(name), room, Suffixes)]));
    }

    [Fact]
    public void Write_StaysInItsRoom_WhenTheNameIsLong()
    {
        Span<byte> room = stackalloc byte[PackedIdentity.LongestField];

        Assert.InRange(NameForm.Write(Encoding.UTF8.GetBytes(new string('é', 500)), room, Suffixes), 1, room.Length);
        Assert.InRange(NameForm.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Я ", 500))), room, Suffixes), 1, room.Length);
    }

    [Theory]
    [InlineData("123-45-6788", "123456788")]
    [InlineData("12345678", "012345678")]
    [InlineData("000-12-3456", "")]
    [InlineData("666123456", "")]
    [InlineData("912345678", "")]
    [InlineData("123004567", "")]
    [InlineData("123450000", "")]
    [InlineData("12345678X", "")]
    public void WriteSsn_GivesNineDigits_OrNothing(string text, string form)
    {
        Span<byte> room = stackalloc byte[PackedIdentity.LongestField];

        Assert.Equal(form, Encoding.UTF8.GetString(room[..IdentifierForm.WriteSsn(Encoding.UTF8.GetBytes(text), room)]));
    }

    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("DWAYNE", "DUANE", 0.84)]
    [InlineData("ANNA", "ANNA", 1)]
    [InlineData("ANNA", "", 0)]
    public void JaroWinkler_GivesThePublishedSimilarity(string one, string other, double similarity) =>
        Assert.Equal(similarity, JaroWinkler.Similarity(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other)), 0.001);

    [Theory]
    [InlineData("ROBERT", "RUPERT")]
    [InlineData("ASHCRAFT", "ASHCROFT")]
    public void Phonetic_GivesOneCode_ForNamesThatSoundAlike(string one, string other) =>
        Assert.Equal(Phonetic.Code(Encoding.UTF8.GetBytes(one)), Phonetic.Code(Encoding.UTF8.GetBytes(other)));
}
