using Essaim.Domain.Diagnosis.Observations;
using Essaim.Web.Ui;

namespace Essaim.Web.Features.Diagnosis.Observations;

/// <summary>The words of an observation, for every page of it.</summary>
internal static class ObservationWords
{
    public static string State(Texts T, ObservationState state, bool isAgreed) => state switch
    {
        ObservationState.Prepared when !isAgreed => T["Attend l’accord de l’équipe"],
        ObservationState.Prepared => T["Prête"],
        ObservationState.Running => T["En cours"],
        ObservationState.Ended => T["Le groupe relit"],
        ObservationState.Shared => T["Validée par le groupe"],
        _ => T["Accord retiré, effacée"],
    };

    public static StateKind KindOf(ObservationState state) => state switch
    {
        ObservationState.Prepared => StateKind.Later,
        ObservationState.Running => StateKind.Now,
        ObservationState.Ended => StateKind.Info,
        ObservationState.Shared => StateKind.Done,
        _ => StateKind.No,
    };

    public static string Correction(Texts T, CorrectionKind what) => what switch
    {
        CorrectionKind.Removed => T["Retiré"],
        CorrectionKind.Renamed => T["Changé de bouton"],
        _ => T["Ajouté"],
    };

    public static string NotComparable(Texts T, NotComparable reason) => reason switch
    {
        Domain.Diagnosis.Observations.NotComparable.TooShort => T["L’une des deux dure moins de trente minutes."],
        Domain.Diagnosis.Observations.NotComparable.AnotherPlace => T["Elles n’ont pas eu lieu au même endroit."],
        Domain.Diagnosis.Observations.NotComparable.AnotherMoment => T["Elles ne commencent pas à la même heure."],
        Domain.Diagnosis.Observations.NotComparable.WeekendAgainstWeek => T["L’une tombe un week-end, l’autre en semaine."],
        _ => T["Elles n’ont aucun bouton en commun."],
    };

    /// <summary>« 2 h 55 », « 12 min », « 40 s ».</summary>
    public static string Length(Texts T, TimeSpan length) => length switch
    {
        { TotalMinutes: < 1 } => T["{0} s", (int)length.TotalSeconds],
        { TotalHours: < 1 } => T["{0} min", (int)Math.Round(length.TotalMinutes)],
        { Minutes: 0 } => T["{0} h", (int)length.TotalHours],
        _ => T["{0} h {1}", (int)length.TotalHours, length.Minutes.ToString("00", System.Globalization.CultureInfo.InvariantCulture)],
    };

    public static string At(Texts T, DateTimeOffset instant) => T.Time(TimeOnly.FromDateTime(instant.InParis().DateTime));

    public static string PerHour(Texts T, double rate) => T.Number(Math.Round((decimal)rate, 1));
}
