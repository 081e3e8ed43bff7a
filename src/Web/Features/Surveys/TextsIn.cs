namespace Essaim.Web.Features.Surveys;

/// <summary>Texts in a language that is not the reader's: a sheet for colleagues who read English better is printed by somebody who reads French.</summary>
public sealed class TextsIn(Translations translations, IHttpContextAccessor http)
{
    /// <param name="code">"fr" or "en".</param>
    public Texts Of(string code)
    {
        var language = new Language(http);
        language.Use(code);
        return new(translations, language);
    }
}
