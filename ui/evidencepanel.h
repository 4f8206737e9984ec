#pragma once

#include "models/evidence.h"
#include "ui/widgets/card.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace keyturn {

class Label;
struct Workspace;

//! Who still uses a secret, at the point of danger. It looks by itself, in the background, and
//! never says "unused". Owned by its dialog.
class EvidencePanel : public Card
{
    Q_OBJECT

public:
    EvidencePanel(Workspace *workspace, const QString &secretName, QWidget *parent);

    //! Also those who would not fit into a question.
    void showEveryone();
    [[nodiscard]] const Evidence &evidence() const { return *m_evidence; }

signals:
    void changed();

private:
    void update();
    void showHeader();
    void showKeyUse();
    void showReads();
    void showReaders();
    void addLine(const Reader &reader, int row);

    Workspace *m_workspace;
    Evidence *m_evidence;
    Label *m_use;
    Label *m_reads;
    QGridLayout *m_readers;
    Label *m_more;
    Label *m_note;
    bool m_showsEveryone = false;
};

} // namespace keyturn
