#pragma once

#include "models/secrethistory.h"
#include "ui/widgets/card.h"

#include <array>

namespace keyturn {

class IconLabel;
class Label;

//! How far a rotation is: its three steps with their times, and the share of the hand-over that has
//! passed. Owned by the details page.
class RotationProgressCard : public Card
{
    Q_OBJECT

public:
    explicit RotationProgressCard(QWidget *parent = nullptr);

    void show(const SecretFacts &facts, const QDateTime &now);

private:
    struct Step
    {
        Label *text = nullptr;
        Label *time = nullptr;
    };
    Step makeStep(int number, bool done);

    std::array<Step, 3> m_steps;
    QWidget *m_bar;
};

} // namespace keyturn
