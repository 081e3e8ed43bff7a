namespace Essaim.Urn.Photos;

/// <summary>
/// The pictures' own file, beside the urn's. It is never copied: taking a photo back takes back the only one there is. All records of a
/// ballot are laid out when it opens, equally long and empty; a photo fills one of them, drawn by lot, where it lies. So neither the place
/// of a picture nor the size of the file tells which came first, and no page is ever moved.
/// </summary>
public sealed class PhotoFile(string urn) : UrnFile(PathBeside(urn), [Schema])
{
    // Texts and blobs of fixed lengths: a number takes more or fewer bytes with its value, and the record would be written elsewhere.
    private const string Schema = "CREATE TABLE photo (place INTEGER PRIMARY KEY, ballot TEXT NOT NULL, key BLOB NOT NULL, name TEXT NOT NULL, picture BLOB NOT NULL);";

    public static string PathBeside(string urn) => Path.ChangeExtension(urn, null) + "-photos.db";
}
