#pragma once

#include <QString>

namespace keyturn {

//! Where somebody may ask what a screen is about.
enum class HelpTopic {
    Secrets,
    Details,
    Prerequisites,
    Activity,
    SelectType,
    Rotation,
    Review,
    RotateNow,
    Deletion,
    Restore,
    Several
};

//! A few sentences on a screen, in plain text, with paragraphs.
struct Help
{
    QString title;
    QString text;
};

[[nodiscard]] Help helpOn(HelpTopic topic);

} // namespace keyturn
