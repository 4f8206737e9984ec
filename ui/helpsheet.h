#pragma once

#include "models/helptopic.h"
#include "ui/widgets/dialogframe.h"

namespace keyturn {

//! What a screen is about, and the way to the documentation. Owned by its parent; deletes itself
//! when it is closed.
class HelpSheet : public DialogFrame
{
    Q_OBJECT

public:
    HelpSheet(HelpTopic topic, QWidget *parent);
};

//! Opens the sheet when somebody asks for help in the dialog.
void offerHelp(DialogFrame *dialog, HelpTopic topic);
//! In the browser.
void openDocumentation();

} // namespace keyturn
