using System.Globalization;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>What may stand in an element, in words; of a code, its codes.</summary>
internal static class ElementOptions
{
    public static string Of(SourceType type) => type switch
    {
        CodeType code => string.Join(' ', code.Codes),
        IntegerType whole => string.Create(CultureInfo.InvariantCulture, $"a whole number, {whole.Least} to {whole.Most}"),
        DecimalType => "a decimal number",
        BooleanType => "true or false",
        DateType => "a day",
        TextType text => string.Create(CultureInfo.InvariantCulture, $"text of at most {text.Length} characters"),
        _ => "an identifier",
    };
}
